using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Calls = DuckDB.NET.Native.NativeMethods.TableFunction;

namespace Feria.DuckDB.Tables.Text;

/// <summary>Makes a source of rows the table function <c>feria_rows()</c>, which can be asked once.</summary>
internal static unsafe class RowSourceFunction
{
    /// <summary>What it is called.</summary>
    public const string Name = "feria_rows";

    public static void Register(DuckDBConnection connection, RowSource source)
    {
        var function = Calls.DuckDBCreateTableFunction();
        try
        {
            Calls.DuckDBTableFunctionSetName(function, Name);
            Calls.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(GCHandle.Alloc(source)), &Free);
            Calls.DuckDBTableFunctionSetBind(function, &Bind);
            Calls.DuckDBTableFunctionSetInit(function, &Init);
            Calls.DuckDBTableFunctionSetFunction(function, &Fill);
            if (Calls.DuckDBRegisterTableFunction(connection.NativeConnection, function) != DuckDBState.Success)
            {
                throw new InvalidOperationException($"DuckDB does not take the function {Name}.");
            }
        }
        finally
        {
            Calls.DuckDBDestroyTableFunction(ref function);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        var source = Target(Calls.DuckDBBindGetExtraInfo(info));
        using var number = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.BigInt);
        using var text = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
        for (var i = 0; i < source.Columns; i++)
        {
            Calls.DuckDBBindAddResultColumn(info, i switch { 0 => "line", 1 => "problem", _ => $"c{i - 2}" }, i == 0 ? number : text);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(nint info)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressMessage("Design", "CA1031", Justification = "An exception must not pass through native frames; it becomes the query's error.")]
    private static void Fill(nint info, nint output)
    {
        try
        {
            var source = Target(Calls.DuckDBFunctionGetExtraInfo(info));
            using var chunk = new DuckDBDataChunk(output);
            var vectors = new nint[source.Columns];
            for (var i = 0; i < vectors.Length; i++)
            {
                vectors[i] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i);
            }

            NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)source.Fill(vectors));
        }
        catch (Exception e)
        {
            Calls.DuckDBFunctionSetError(info, e.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint pointer) => GCHandle.FromIntPtr(pointer).Free();

    private static RowSource Target(nint pointer) => (RowSource)GCHandle.FromIntPtr(pointer).Target!;
}
