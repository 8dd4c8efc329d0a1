using System.Runtime.CompilerServices;
using System.Text;

namespace Feria.Plugins.Functions;

/// <summary>Writes types as C# does, without namespaces: for messages.</summary>
internal static class TypeNames
{
    private const string NullableMark = "Nullable{";

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
        StringBuilder text = new(docName.Length);
        for (ReadOnlySpan<char> rest = docName; !rest.IsEmpty;)
        {
            ReadOnlySpan<char> name = rest[..EndOfName(rest)];
            _ = name.IsEmpty ? text : text.Append(Keyword(name[(name.LastIndexOf('.') + 1)..].ToString()));
            rest = rest[name.Length..];
            if (!rest.IsEmpty)
            {
                _ = text.Append(rest[0]);
                rest = rest[1..];
            }
        }

        return ShortenNullables(text.ToString()).Replace('{', '<').Replace('}', '>').Replace(",", ", ", StringComparison.Ordinal);
    }

    // "Nullable{int}" reads "int?"; whatever else stands in the braces stays as it is.
    private static string ShortenNullables(string text)
    {
        for (int at = text.IndexOf(NullableMark, StringComparison.Ordinal); at >= 0;)
        {
            int start = at + NullableMark.Length;
            int end = text.IndexOfAny(['{', '}', ',', '[', '@', '*', ':', '.'], start);
            if (end > start && text[end] == '}' && (at == 0 || !IsPartOfName(text[at - 1])))
            {
                text = $"{text.AsSpan(0, at)}{text.AsSpan(start, end - start)}?{text.AsSpan(end + 1)}";
                start = at;
            }

            at = text.IndexOf(NullableMark, start, StringComparison.Ordinal);
        }

        return text;
    }

    // By hand: the first regular expression of a process costs it tens of milliseconds, and every listing comes by here.
    // The same goes for a search for many letters, and for a frozen dictionary. Optimized at once: a
    // listing is over before it would be.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int EndOfName(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && text[end] is not ('{' or '}' or ',' or '[' or ']' or '@' or '*' or ':'))
        {
            end++;
        }

        return end;
    }

    private static bool IsPartOfName(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static string Keyword(string name) => name switch
    {
        "Boolean" => "bool",
        "Byte" => "byte",
        "Char" => "char",
        "Decimal" => "decimal",
        "Double" => "double",
        "Int16" => "short",
        "Int32" => "int",
        "Int64" => "long",
        "Object" => "object",
        "Single" => "float",
        "String" => "string",
        "Void" => "void",
        _ => name,
    };
}
