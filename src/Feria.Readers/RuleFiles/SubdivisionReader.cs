using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads a line of <c>subdivisions:</c>: <c>SCT: Scotland</c>, or a block with <c>name:</c> and <c>aliases:</c>.</summary>
internal static class SubdivisionReader
{
    // With a country's code and a hyphen it is still the code of a place.
    private const int MaximumLength = 35;

    public static Subdivision Read(Located key, Located value, NameReader names, Dictionary<string, LocatedWord> within, ErrorList errors)
    {
        var code = key.Text ?? string.Empty;
        if (code.Length is 0 or > MaximumLength || code.EndsWith('-') || !code.All(c => char.IsLetterOrDigit(c) || c is '-' or ' '))
        {
            errors.Add(key, $"'{code}' is no code of a subdivision; up to {MaximumLength} letters, digits, hyphens and spaces are");
        }

        Located? name = value.IsBlock ? null : value;
        IReadOnlyList<LocatedWord> aliases = [];
        foreach (var (field, content) in value.Entries())
        {
            switch (field.Text)
            {
                case Fields.Name: name = content; break;
                case Fields.Aliases: aliases = errors.Words(content); break;
                case Fields.Within: within[code] = new(content, errors.Text(content) ?? string.Empty, 0); break;
                default: errors.UnknownWord(field, "key of a subdivision", [Fields.Name, Fields.Aliases, Fields.Within]); break;
            }
        }

        if (name is null)
        {
            errors.Add(value, "the name of the subdivision is missing; write 'name: NAME'");
        }

        return new(code, (name is { } found ? names.Read(found) : null) ?? new([new("en", code)]), [.. aliases.Select(a => a.Text)], []);
    }
}
