using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads a line of <c>subdivisions:</c>: <c>SCT: Scotland</c>, or a block with <c>name:</c> and <c>aliases:</c>.</summary>
internal static class SubdivisionReader
{
    public static Subdivision Read(Located key, Located value, NameReader names)
    {
        var entries = value.Entries().ToDictionary(e => e.Key.Text ?? string.Empty, e => e.Value);
        var name = names.Read(entries.GetValueOrDefault(Fields.Name, value)) ?? new([new("en", key.Text ?? "?")]);
        var aliases = entries.TryGetValue(Fields.Aliases, out var list) ? list.Words() : [];
        return new(key.Text ?? string.Empty, name, aliases);
    }
}
