using System.Globalization;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Compatibility;

/// <summary>Writes types and members of a contract as C# does.</summary>
internal static class ContractText
{
    internal static string Of(HostType type) => Type(type.FullName);

    internal static string Type(string fullName)
    {
        // List`1 becomes List<T0>.
        int tick = fullName.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 || !int.TryParse(fullName.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? fullName
            : $"{fullName[..tick]}<{string.Join(", ", Enumerable.Range(0, count).Select(at => $"T{at}"))}>";
    }

    internal static string Of(HostType type, string name, MemberShape shape) => Member(Of(type) + ".", Short(type), name, shape);

    /// <summary>Without the type.</summary>
    internal static string Of(HostType type, HostMember member) => Member("", Short(type), member.Name, member.Shape);

    private static string Short(HostType type) => Of(type)[(type.FullName.LastIndexOf('.') + 1)..];

    private static string Member(string prefix, string type, string name, MemberShape shape)
    {
        string kind = shape.IsInstance || shape.IsField ? "" : "static ";
        string result = Plain(shape.Result);
        string parameters = Plain(shape.Parameters);
        if (shape.IsField)
        {
            return $"{result} {prefix}{name}";
        }

        if (name == ".ctor")
        {
            return $"new {(prefix.Length == 0 ? type : prefix[..^1])}({parameters})";
        }

        string setter = shape.Result.Contains(SignatureNames.InitOnly, StringComparison.Ordinal) ? "init" : "set";
        return Accessor(name, "get_") is { } got && parameters.Length == 0 ? $"{kind}{result} {prefix}{got} {{ get; }}"
            : Accessor(name, "set_") is { } set && !parameters.Contains(',', StringComparison.Ordinal) ? $"{kind}{parameters} {prefix}{set} {{ {setter}; }}"
            : Accessor(name, "add_") is { } added ? $"{kind}event {parameters} {prefix}{added}"
            : Accessor(name, "remove_") is { } removed ? $"{kind}event {parameters} {prefix}{removed}"
            : $"{kind}{result} {prefix}{name}{Generic(shape.TypeParameters)}({parameters})";
    }

    private static string Generic(int count)
        => count == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, count).Select(at => $"M{at}"))}>";

    private static string? Accessor(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;

    private static string Plain(string names)
    {
        // Modifiers follow the type they belong to.
        string bare = System.Text.RegularExpressions.Regex.Replace(names, "![A-Za-z0-9_.]+", "");
        return TypeNames.OfDocName(bare).Replace("``", "M", StringComparison.Ordinal).Replace("`", "T", StringComparison.Ordinal).Replace("@", " (by reference)", StringComparison.Ordinal);
    }
}
