using System.Collections.Frozen;

namespace Feria.Readers.Dates;

/// <summary>The languages of the embedded table, read once at the first use.</summary>
internal static class DateLanguages
{
    private static readonly Lazy<FrozenDictionary<string, DateLanguage>> Table =
        new(() => Load().ToFrozenDictionary(l => l.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>Gets all languages in the order of their codes.</summary>
    public static IEnumerable<DateLanguage> All => Table.Value.Values.OrderBy(l => l.Code, StringComparer.Ordinal);

    /// <summary>The language of a tag such as <c>de</c>, <c>de-AT</c> or <c>de_AT</c>; <see langword="null"/> when it is not known.</summary>
    public static DateLanguage? Find(string? tag)
    {
        var code = (tag ?? string.Empty).Trim().Split('-', '_')[0];

        // Both written forms of Norwegian are one entry.
        return Table.Value.GetValueOrDefault(code.ToLowerInvariant() is "no" or "nn" ? "nb" : code);
    }

    private static IEnumerable<DateLanguage> Load()
    {
        using var stream = typeof(DateLanguages).Assembly.GetManifestResourceStream("Feria.Readers.Dates.languages.txt")!;
        using var reader = new StreamReader(stream);
        var (code, name) = (string.Empty, string.Empty);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                if (code.Length > 0)
                {
                    yield return new(code, name, fields);
                }

                var end = line.IndexOf(']', StringComparison.Ordinal);
                (code, name, fields) = (line[1..end], line[(end + 1)..].Trim(), new(StringComparer.Ordinal));
            }
            else if (line.Split(' ', 2) is [var field, var words] && field is not "#")
            {
                fields.Add(field, words);
            }
        }

        yield return new(code, name, fields);
    }
}
