using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Calls = DuckDB.NET.Native.NativeMethods.ScalarFunction;

namespace Feria.DuckDB.Vectors;

/// <summary>Hands functions to DuckDB by its C interface: the connection's own registration reads and writes row by row.</summary>
internal static unsafe class FunctionRegistration
{
    /// <exception cref="InvalidOperationException">DuckDB does not take the function; most likely it has one of that name.</exception>
    public static void Register(DuckDBConnection connection, VectorFunction function, Strictness strictness)
    {
        var name = strictness switch { Strictness.Strict => function.Name, Strictness.Try => $"try_{function.Name}", _ => $"checked_{function.Name}" };
        var handle = Calls.DuckDBCreateScalarFunction();
        try
        {
            Calls.DuckDBScalarFunctionSetName(handle, name);
            foreach (var parameter in function.Parameters)
            {
                using var type = NativeMethods.LogicalType.DuckDBCreateLogicalType(parameter);
                Calls.DuckDBScalarFunctionAddParameter(handle, type);
            }

            using var result = strictness == Strictness.Checked ? StructType.OfChecked(function.Result) : NativeMethods.LogicalType.DuckDBCreateLogicalType(function.Result);
            Calls.DuckDBScalarFunctionSetReturnType(handle, result);

            // A structure has to say that there is no problem, whatever is NULL.
            Calls.DuckDBScalarFunctionSetSpecialHandling(handle);
            if (function.IsVolatile)
            {
                Calls.DuckDBScalarFunctionSetVolatile(handle);
            }

            Calls.DuckDBScalarFunctionSetExtraInfo(handle, GCHandle.ToIntPtr(GCHandle.Alloc(new Registered(function, strictness))), &Free);
            Calls.DuckDBScalarFunctionSetFunction(handle, &Call);
            if (Calls.DuckDBRegisterScalarFunction(connection.NativeConnection, handle) != DuckDBState.Success)
            {
                throw new InvalidOperationException($"DuckDB does not take the function {name}; the database may have one of that name.");
            }
        }
        finally
        {
            Calls.DuckDBDestroyScalarFunction(ref handle);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressMessage("Design", "CA1031", Justification = "An exception must not pass through native frames; it becomes the query's error.")]
    private static void Call(nint info, nint chunk, nint output)
    {
        try
        {
            var (function, strictness) = (Registered)GCHandle.FromIntPtr(Calls.DuckDBScalarFunctionGetExtraInfo(info)).Target!;
            using var rows = new DuckDBDataChunk(chunk);
            Answer(function, strictness, info, new(rows), output);
        }
        catch (Exception e)
        {
            Calls.DuckDBScalarFunctionSetError(info, e.Message);
        }
    }

    private static void Answer(VectorFunction function, Strictness strictness, nint info, Chunk rows, nint output)
    {
        var isChecked = strictness == Strictness.Checked;
        var answers = new Answers(isChecked ? NativeMethods.Vectors.DuckDBStructVectorGetChild(output, 0) : output, rows.Count);
        for (var argument = 0; !function.TakesNulls && argument < function.Parameters.Count; argument++)
        {
            rows.Exclude(argument, answers.Asked);
        }

        function.Answer(rows, answers);
        if (strictness == Strictness.Strict && answers.FirstProblem is { } problem)
        {
            Calls.DuckDBScalarFunctionSetError(info, problem);
            return;
        }

        if (strictness == Strictness.Try)
        {
            answers.DropDoubtful();
        }

        answers.WriteNulls();
        if (isChecked)
        {
            answers.WriteProblems(NativeMethods.Vectors.DuckDBStructVectorGetChild(output, 1));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint pointer) => GCHandle.FromIntPtr(pointer).Free();

    private sealed record Registered(VectorFunction Function, Strictness Strictness);
}
