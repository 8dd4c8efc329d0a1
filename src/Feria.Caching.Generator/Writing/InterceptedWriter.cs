using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Writing;

/// <summary>Writes the cache of a method that has a body: a class that its calls are led to, and the property that gives the cache.</summary>
internal static class InterceptedWriter
{
    /// <summary>The class of a method, with the type parameters of the types around it and of the method.</summary>
    internal static string Class(MethodModel method) => method.Unique + Code.Angles(method.Type.Parameters.Concat(method.TypeParameters));

    /// <summary>The parameters of whatever stands for the method, the instance first.</summary>
    internal static string Parameters(MethodModel method, string receiver)
        => string.Join(", ", (method.IsStatic ? [] : new[] { $"{receiver}{method.Type.Code} {method.Free("self")}" })
            .Concat(method.Parameters.Select(parameter => parameter.Declaration)));

    internal static void Write(MethodModel method, CodeLines code)
    {
        string? self = method.IsStatic ? null : method.Free("self");
        code.Open($"namespace {Contract.Namespace}");
        code.Open($"internal static class {Class(method)}{method.Type.Constraints}{method.Constraints}");
        StoreWriter.WriteMembers(method, code);
        code.Line();
        code.Line(StoreWriter.Inlined);
        code.Open($"internal static {method.Result.Type} Call({Parameters(method, "")})");
        BodyWriter.Write(method, self is null ? "Cache" : $"Of({self})", self, (instance, arguments) => Target(method, instance, arguments), code);
        code.Close();
        code.Close();
        if (!method.IsAccessible)
        {
            code.Line();
            AccessorWriter.Write(method, code);
        }

        code.Close();
        code.Line();
        WriteHandle(method, code);
    }

    private static string Target(MethodModel method, string instance, string arguments)
    {
        string call = $"{method.Name}{Code.Angles(method.TypeParameters)}({arguments})";
        return !method.IsAccessible ? AccessorWriter.Call(method, instance, arguments)
            : method.IsStatic ? $"{method.Type.Code}.{call}"
            : $"{instance}.{call}";
    }

    // In the namespace of the type, so that whoever sees the method sees its cache.
    private static void WriteHandle(MethodModel method, CodeLines code)
    {
        if (method.Type.Namespace.Length > 0)
        {
            code.Open($"namespace {method.Type.Namespace}");
        }

        string store = $"global::{Contract.Namespace}.{Class(method)}.{(method.IsStatic ? "Cache" : "Of(self)")}";
        code.Open($"internal static class {method.Unique}_Handle");
        code.Open($"extension{Code.Angles(method.Type.Parameters)}({method.Type.Code}{(method.IsStatic ? "" : " self")}){method.Type.Constraints}");
        code.Line($"/// <summary>The cache of <c>{method.Name}</c>.</summary>");
        code.Line(HandleMember(method, store));
        code.Close();
        code.Close();
        if (method.Type.Namespace.Length > 0)
        {
            code.Close();
        }
    }

    internal static string HandleMember(MethodModel method, string store)
    {
        string member = $"internal {(method.IsStatic ? "static " : "")}{method.HandleType} {method.Handle}";
        return method.TypeParameters.Length == 0
            ? $"{member} => {store};"
            : $"{member}{Code.Angles(method.TypeParameters)}(){method.Constraints} => {store};";
    }
}
