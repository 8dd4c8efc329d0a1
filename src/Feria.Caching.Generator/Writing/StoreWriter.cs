using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Writing;

/// <summary>Writes where the cache of a method is, and how code gets at it.</summary>
internal static class StoreWriter
{
    internal const string Generated = "[global::System.CodeDom.Compiler.GeneratedCode(\"Feria.Caching\", null)]";

    /// <summary>A hit is one look-up; a call more would be a quarter of it.</summary>
    internal const string Inlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>The members of the class that holds the cache.</summary>
    internal static void WriteMembers(MethodModel method, CodeLines code)
    {
        if (method.Store == StoreKind.Static)
        {
            code.Line($"internal static readonly {method.CacheType} Cache = new({Options(method, $"{method.Type.Code}.{method.Clock}")}{Flags(method)});");
            return;
        }

        string table = $"global::Feria.Caching.Compiled.InstanceCaches<{method.Type.Code}, {method.CacheType}>";
        code.Line($"private static readonly {table} Instances = new(static self => new({Options(method, $"self.{method.Clock}")}{Flags(method)}));");
        code.Line();
        code.Line($"internal static {method.CacheType} Of({method.Type.Code} self) => Instances.Of(self);");
    }

    /// <summary>The field of an instance, and the property that makes what is in it.</summary>
    internal static void WriteField(MethodModel method, CodeLines code)
    {
        string field = $"_{method.Unique}";
        code.Line(Generated);
        code.Line($"private {method.CacheType}? {field};");
        code.Line();
        code.Line(Generated);
        code.Open($"private {method.CacheType} {method.Unique}");
        code.Open("get");
        code.Line($"var cache = global::System.Threading.Volatile.Read(ref {field});");
        code.Line($"return cache is not null && cache.IsOf(this) ? cache : Make(cache);");
        code.Line();
        code.Line("// A copy of an instance has the field of the first, and needs a cache of its own.");
        code.Open($"{method.CacheType} Make({method.CacheType}? other)");
        code.Line($"{method.CacheType} made = new({Options(method, $"this.{method.Clock}")}, this{Flags(method)});");
        code.Line($"var there = global::System.Threading.Interlocked.CompareExchange(ref {field}, made, other);");
        code.Line("return ReferenceEquals(there, other) ? made : there!;");
        code.Close();
        code.Close();
        code.Close();
    }

    private static string Flags(MethodModel method)
        => (method.Advises ? ", advises: true" : "") + (method.CountsHits ? ", countsHits: true" : "");

    private static string Options(MethodModel method, string clock)
    {
        string members = method.Clock is null ? method.Options : method.Options.Length == 0 ? $"Clock = {clock}" : $"{method.Options}, Clock = {clock}";
        return $"new global::Feria.Caching.CacheOptions<{method.KeyType}, {method.Result.Kept}> {{ {members} }}";
    }
}
