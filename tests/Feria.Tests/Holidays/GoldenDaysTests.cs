using System.IO.Compression;
using System.Text;
using Feria.Packs;
using Feria.Testing;

namespace Feria.Tests.Holidays;

/// <summary>
/// Every day of every place as it was approved, under <c>tests/data/holidays</c>: a row a day, with the parts of the place
/// in which it holds. FERIA_UPDATE_GOLDEN=1 approves what there is; review the days that the failure showed before.
/// </summary>
public sealed class GoldenDaysTests
{
    private const int FirstYear = 1950, LastYear = 2060, MostShown = 40;

    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("FERIA_UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Codes => [.. DataPack.Embedded.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Days_OfAPlace_AreAsApproved(string code)
    {
        var path = Repository.File("tests", "data", "holidays", code + ".tsv.gz");
        var now = await Lines(code);
        var approved = File.Exists(path) ? Decompress(path) : [];
        var changes = approved.Except(now).Select(l => "- " + l).Concat(now.Except(approved).Select(l => "+ " + l))
            .OrderBy(l => l[2..], StringComparer.Ordinal).ToList();
        if (IsUpdating && changes.Count > 0)
        {
            Compress(path, now);
            return;
        }

        Assert.True(
            changes.Count == 0,
            $"{changes.Count} days of {code} are not as approved in {path}; FERIA_UPDATE_GOLDEN=1 approves them.\n{string.Join('\n', changes.Take(MostShown))}");
    }

    private static async Task<List<string>> Lines(string code)
    {
        var rows = await Export.Rows(code, FirstYear, LastYear);
        var scopes = rows.Select(r => r.Scope).Distinct().ToList();
        return [.. rows
            .Select(r => (r.Scope, Text: string.Join('\t', $"{r.Holiday.Date:O}", r.Holiday.Kind, r.Holiday.RuleId, r.Holiday.Name, r.Holiday.LocalName, r.Holiday.Certainty, $"{r.Holiday.ObservedFor:O}", r.Holiday.Hours)))
            .GroupBy(r => r.Text, r => r.Scope)
            .Select(g => $"{g.Key}\t{Scopes(g.ToList(), scopes)}")
            .Order(StringComparer.Ordinal)];
    }

    // All, all but a few, or a few: what a person can read.
    private static string Scopes(List<string> some, List<string> all) =>
        some.Count == all.Count ? "*"
        : some.Count > all.Count / 2 ? $"* but {string.Join(',', all.Except(some))}"
        : string.Join(',', some);

    private static List<string> Decompress(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static void Compress(string path, List<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
    }
}
