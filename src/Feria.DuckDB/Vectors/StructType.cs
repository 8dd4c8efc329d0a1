using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Feria.DuckDB.Vectors;

/// <summary>Types of structures, which the bindings can read but not make.</summary>
internal static unsafe partial class StructType
{
    /// <summary>STRUCT(value, problem VARCHAR).</summary>
    public static DuckDBLogicalType OfChecked(DuckDBType value)
    {
        using var valueType = NativeMethods.LogicalType.DuckDBCreateLogicalType(value);
        using var problemType = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
        var types = stackalloc nint[] { valueType.DangerousGetHandle(), problemType.DangerousGetHandle() };
        fixed (byte* valueName = "value\0"u8, problemName = "problem\0"u8)
        {
            var names = stackalloc byte*[] { valueName, problemName };
            return Create(types, names, 2);
        }
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("duckdb", EntryPoint = "duckdb_create_struct_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial DuckDBLogicalType Create(nint* types, byte** names, ulong count);
}
