using Feria.Holidays;
using Feria.Packs;
using Feria.Readers.RuleFiles;
using Feria.Rules;
using Feria.Rules.Evaluation;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>A made-up place, XX with the parts AA, BB and CC, whose rules a test writes; everything goes through a pack.</summary>
internal sealed class Written
{
    public const string Head = """
        place: XX
        name: Testland
        languages: en
        weekend: saturday, sunday
        covers: 1990 to 2040
        subdivisions: { AA: Alpha, BB: Beta, CC: Gamma }

        """;

    private readonly PlaceRules _place;

    private Written(PlaceRules place) => _place = DataPack.Open(PackBuilder.Build([place], "test")).Place("XX")!;

    /// <summary>The place with the rules that stand under <c>holidays:</c>, and files of announced dates.</summary>
    public static Written Rules(string holidays, params IEnumerable<string> dateFiles) => File(Head + "holidays:\n" + Indent(holidays), dateFiles);

    /// <summary>The place of a whole file.</summary>
    public static Written File(string text, params IEnumerable<string> dateFiles)
    {
        var result = Read(text, dateFiles);
        Assert.Empty(result.Errors);
        return new(result.Place!);
    }

    /// <summary>What reading a whole file gives.</summary>
    public static RuleFileResult Read(string text, params IEnumerable<string> dateFiles) =>
        PlaceFileReader.Read(new("XX.yaml", text), dateFiles.Select((d, i) => new RuleFileText($"XX.{i}.yaml", d)));

    /// <summary>The days of some years, a text each: the date, the rule's id, and what is not usual.</summary>
    public IEnumerable<string> Days(int first, int? last = null, string? part = null) => Holidays(first, last, part).Select(Describe);

    public IReadOnlyList<Holiday> Holidays(int first, int? last = null, string? part = null) =>
        RuleEvaluator.Evaluate(_place, _place.ScopeOf(part), first, last ?? first);

    private static string Describe(Holiday h) =>
        $"{h.Date:O} {h.RuleId}"
        + (h.Kind == HolidayKind.Public ? string.Empty : $" {h.Kind}")
        + (h.ObservedFor is { } actual ? $" for {actual:O}" : string.Empty)
        + (h.SwappedWith is { } other ? $" with {other:O}" : string.Empty)
        + (h.Certainty == Certainty.Computed ? string.Empty : $" {h.Certainty}");

    private static string Indent(string text) => string.Concat(text.Split('\n').Select(line => "  " + line + "\n"));
}
