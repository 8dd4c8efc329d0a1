using System.Globalization;
using Feria.Cli.Answers;

namespace Feria.Cli.Verbs.Caches;

/// <summary>Rows of cached files as an answer, for the verbs that tell of them.</summary>
internal static class CacheAnswer
{
    private static IReadOnlyList<Column<CacheRow>> Columns { get; } =
    [
        new("kind", c => c.Kind),
        new("files", c => c.Files.ToString(CultureInfo.InvariantCulture)),
        new("bytes", c => c.Bytes.ToString(CultureInfo.InvariantCulture)),
        new("oldest", c => c.Oldest is { } date ? HolidayAnswers.Iso(date) : null) { HidesEmpty = true },
        new("newest", c => c.Newest is { } date ? HolidayAnswers.Iso(date) : null) { HidesEmpty = true },
        new("oldest-days", c => c.OldestDays?.ToString(CultureInfo.InvariantCulture)) { HidesEmpty = true },
        new("folder", c => c.Folder),
    ];

    public static Answer<CacheRow> Of(IReadOnlyList<CacheRow> rows, string verb) => new()
    {
        Plural = "stores",
        Columns = Columns,
        Items = rows.ToAsyncEnumerable(),
        Json = static () => CliJson.Relaxed.CacheRow,
        Summary = FormattableString.Invariant($"{verb}: {rows.Sum(r => r.Files)} {(rows.Sum(r => r.Files) == 1 ? "file" : "files")}, {rows.Sum(r => r.Bytes)} bytes."),
    };
}
