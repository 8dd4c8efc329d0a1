using System.Text.Json;
using Feria.Holidays;
using Feria.Packs;
using Feria.Testing;

namespace Feria.Tests.Holidays;

/// <summary>Our days against the reference data, where they lie beside the repository: F1 over all places that we have.</summary>
public sealed class ReferenceScoreTests
{
    private const int FirstYear = 1950, LastYear = 2040;

    private static readonly string Reference = Repository.File("..", "shared", "reference");

    private static readonly HashSet<string> Communities =
    [
        "hebrew", "islamic", "catholic", "orthodox", "christian", "armenian", "protestant", "sabian", "yazidi", "hindu", "albanian", "bosnian",
        "roma", "serbian", "turkish", "vlach",
    ];

    [Fact]
    public async Task Days_OfAllPlaces_AgreeWithTheReference()
    {
        if (!Directory.Exists(Reference))
        {
            Assert.Skip("The reference data are not part of the repository; they lie beside it where the maintainers have them.");
        }

        using var entities = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Reference, "entities.json"), TestContext.Current.CancellationToken));
        var (publicDays, otherDays, report) = (default(Score), default(Score), new List<string>());
        foreach (var code in DataPack.Embedded.Codes.Where(c => entities.RootElement.TryGetProperty(c, out _)))
        {
            string[] subdivisions = [.. entities.RootElement.GetProperty(code).GetProperty("subdivisions").EnumerateArray().Select(s => s.GetString()!)];
            var wanted = (await File.ReadAllLinesAsync(Path.Combine(Reference, "holidays", code + ".tsv"), TestContext.Current.CancellationToken)).Select(l => l.Split('\t'))
                .Where(p => Year(p[0]) is >= FirstYear and <= LastYear)
                .SelectMany(p => (p[4] == "*" ? subdivisions.Prepend(".") : p[4].Split(',')).Select(s => (s, p[0], Kind(p[1]))))
                .ToHashSet();
            var given = (await Export.Rows(code, FirstYear, LastYear)).Select(r => (r.Scope, $"{r.Holiday.Date:O}", r.Holiday.Kind.Name)).ToHashSet();
            var here = Score.Of(wanted, given, isPublic: true);
            publicDays += here;
            otherDays += Score.Of(wanted, given, isPublic: false);
            report.Add($"{code}: {here}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"public {publicDays}\nother {otherDays}\n{string.Join('\n', report)}");
        Assert.True(publicDays.F1 >= 0.9995, $"public {publicDays}\n{string.Join('\n', report)}");
        Assert.True(otherDays.F1 >= 0.99, $"other kinds {otherDays}");
    }

    private static int Year(string date) => int.Parse(date.AsSpan(0, 4), provider: null);

    private static string Kind(string category) =>
        Communities.Contains(category) ? "community:" + category
        : category is "workday" or "unofficial" ? HolidayKind.Observance.Name
        : category is "WORKING_WEEKEND" ? HolidayKind.WorkingWeekend.Name
        : category;

    private readonly record struct Score(int Right, int Extra, int Missing)
    {
        public double F1 => Right + Extra + Missing == 0 ? 1 : 2d * Right / ((2 * Right) + Extra + Missing);

        public static Score operator +(Score a, Score b) => new(a.Right + b.Right, a.Extra + b.Extra, a.Missing + b.Missing);

        public static Score Of(HashSet<(string, string, string)> wanted, HashSet<(string, string, string)> given, bool isPublic)
        {
            bool Counts((string, string, string Kind) row) => (row.Kind == "public") == isPublic;
            return new(
                given.Count(r => Counts(r) && wanted.Contains(r)), given.Count(r => Counts(r) && !wanted.Contains(r)), wanted.Count(r => Counts(r) && !given.Contains(r)));
        }

        public override string ToString() => FormattableString.Invariant($"F1 {F1:F5}, right {Right}, extra {Extra}, missing {Missing}");
    }
}
