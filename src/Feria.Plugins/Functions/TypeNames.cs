using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feria.Plugins.Functions;

/// <summary>Writes types as C# does, without namespaces: for messages.</summary>
internal static partial class TypeNames
{
    private static readonly FrozenDictionary<string, string> Keywords = new Dictionary<string, string>
    {
        ["Boolean"] = "bool",
        ["Byte"] = "byte",
        ["Char"] = "char",
        ["Decimal"] = "decimal",
        ["Double"] = "double",
        ["Int16"] = "short",
        ["Int32"] = "int",
        ["Int64"] = "long",
        ["Object"] = "object",
        ["Single"] = "float",
        ["String"] = "string",
        ["Void"] = "void",
    }.ToFrozenDictionary();

    internal static string Of(Type type)
    {
        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Of))}>"
            : Keyword(type.Name);
    }

    /// <summary>The same from the name a doc comment's id uses: <c>System.Nullable{System.Int32}</c> gives <c>int?</c>.</summary>
    internal static string OfDocName(string docName)
    {
        string plain = Name().Replace(docName, name => Keyword(name.Value[(name.Value.LastIndexOf('.') + 1)..]));
        return NullableName().Replace(plain, "$1?").Replace('{', '<').Replace('}', '>').Replace(",", ", ", StringComparison.Ordinal);
    }

    private static string Keyword(string name) => Keywords.GetValueOrDefault(name, name);

    [GeneratedRegex(@"[^{},\[\]@*:]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bNullable\{(\w+)\}")]
    private static partial Regex NullableName();
}
