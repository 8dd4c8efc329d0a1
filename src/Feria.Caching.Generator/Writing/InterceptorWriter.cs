using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Writing;

/// <summary>Writes the interceptors of all calls.</summary>
/// <remarks>They stand in one class without type parameters, as the language asks; each leads to the class of its method.</remarks>
internal static class InterceptorWriter
{
    /// <summary>The file, or null when there is no call.</summary>
    internal static string? Write(EquatableArray<MethodModel> methods, EquatableArray<CallModel> calls)
    {
        ILookup<string, CallModel> byMethod = calls.ToLookup(call => call.Method);
        MethodModel[] called = [.. methods.Where(method => byMethod[method.Id].Any())];
        if (called.Length == 0)
        {
            return null;
        }

        CodeLines code = new(MethodWriter.Head);
        code.Open("namespace System.Runtime.CompilerServices");
        code.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        code.Line("file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute;");
        code.Close();
        code.Line();
        code.Open($"namespace {Contract.Namespace}");
        code.Open("file static class Interceptors");
        foreach (MethodModel method in called)
        {
            // Of an extension method the two ways to call it have interceptors of their own.
            foreach (IGrouping<bool, CallModel> calling in byMethod[method.Id].GroupBy(call => call.IsReduced))
            {
                WriteInterceptor(method, calling, code);
            }
        }

        code.Close();
        code.Close();
        return code.ToString();
    }

    private static void WriteInterceptor(MethodModel method, IGrouping<bool, CallModel> calls, CodeLines code)
    {
        foreach (CallModel call in calls)
        {
            code.Line($"{call.Attribute} // {call.Place}");
        }

        code.Line(StoreWriter.Inlined);
        string types = Code.Angles(method.Type.Parameters.Concat(method.TypeParameters));
        string[] handed = [.. (method.IsStatic ? [] : new[] { method.Free("self") }), .. method.Parameters.Select(parameter => parameter.Name)];
        code.Line($"internal static {method.Result.Type} {method.Unique}{(calls.Key ? "_Reduced" : "")}{types}({(calls.Key ? "this " : "")}{InterceptedWriter.Parameters(method, "this ")}){method.Type.Constraints}{method.Constraints}");
        code.Line($"    => global::{Contract.Namespace}.{InterceptedWriter.Class(method)}.Call({string.Join(", ", handed)});");
        code.Line();
    }
}
