using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Writing;

/// <summary>Writes a partial method, its cache and the property that gives it, all inside of its type.</summary>
internal static class PartialWriter
{
    internal static void Write(MethodModel method, CodeLines code)
    {
        if (method.Type.Namespace.Length > 0)
        {
            code.Open($"namespace {method.Type.Namespace}");
        }

        foreach (string header in method.Type.Headers)
        {
            code.Open(header);
        }

        WriteMembers(method, code);
        foreach (string _ in method.Type.Headers)
        {
            code.Close();
        }

        if (method.Type.Namespace.Length > 0)
        {
            code.Close();
        }
    }

    private static void WriteMembers(MethodModel method, CodeLines code)
    {
        string types = Code.Angles(method.TypeParameters);
        if (method.Store == StoreKind.Field)
        {
            StoreWriter.WriteField(method, code);
        }
        else
        {
            code.Line(StoreWriter.Generated);
            code.Open($"private static class {method.Unique}{types}{method.Constraints}");
            StoreWriter.WriteMembers(method, code);
            code.Close();
        }

        string store = method.Store switch
        {
            StoreKind.Field => method.Unique,
            StoreKind.Static => $"{method.Unique}{types}.Cache",
            _ => $"{method.Unique}{types}.Of(this)",
        };
        code.Line();
        code.Line($"/// <summary>The cache of <c>{method.Name}</c>.</summary>");
        code.Line(StoreWriter.Generated);
        code.Line(InterceptedWriter.HandleMember(method, store));
        code.Line();
        code.Line("[global::Feria.Caching.Compiled.CachedEverywhere]");
        code.Line(StoreWriter.Generated);
        code.Line(StoreWriter.Inlined);
        code.Open($"{method.Modifiers} {method.Result.Type} {method.Name}{types}({string.Join(", ", method.Parameters.Select(parameter => parameter.Modifier + parameter.Declaration))})");
        string core = $"{method.Name}{Contract.Core}{types}";
        BodyWriter.Write(
            method,
            store,
            method.IsStatic ? null : "this",
            (instance, arguments) => method.IsStatic ? $"{core}({arguments})" : $"{instance}.{core}({arguments})",
            code);
        code.Close();
    }
}
