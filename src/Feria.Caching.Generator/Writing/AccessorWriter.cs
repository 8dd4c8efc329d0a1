using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Writing;

/// <summary>Writes how a method that is hidden from other types is called: the runtime binds it, without reflection.</summary>
internal static class AccessorWriter
{
    internal static string Call(MethodModel method, string instance, string arguments)
    {
        string first = method.IsStatic ? "null" : instance;
        string all = arguments.Length == 0 ? first : $"{first}, {arguments}";
        return $"{Class(method)}.Original{Code.Angles(method.TypeParameters)}({all})";
    }

    internal static void Write(MethodModel method, CodeLines code)
    {
        string type = !method.IsStatic ? method.Type.Code
            : method.Type.Reflected is { } name ? $"[global::System.Runtime.CompilerServices.UnsafeAccessorType({Code.Text(name)})] object?"
            : method.Type.Code + "?";
        string parameters = string.Join(", ", method.Parameters.Select(parameter => parameter.Declaration)
            .Prepend($"{type} {method.Free("self")}"));
        string kind = method.IsStatic ? "StaticMethod" : "Method";

        // The type parameters have to stand where they stand in the original: on the type, and on the method.
        code.Open($"file static class {Class(method)}{method.Type.Constraints}");
        code.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{kind}, Name = {Code.Text(method.Name.TrimStart('@'))})]");
        code.Line($"internal static extern {method.Result.Type} Original{Code.Angles(method.TypeParameters)}({parameters}){method.Constraints};");
        code.Close();
    }

    private static string Class(MethodModel method) => $"{method.Unique}_Original{Code.Angles(method.Type.Parameters)}";
}
