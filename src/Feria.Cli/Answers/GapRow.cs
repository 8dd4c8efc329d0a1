using Feria.Readers;

namespace Feria.Cli.Answers;

/// <summary>A rule of a place whose days an answer lacks because nobody knows them, as JSON says it.</summary>
internal sealed record GapRow(string Place, string Rule, string Name, string Kind, int FirstYear, int LastYear)
{
    public static GapRow Of(string place, CoverageGap gap) => new(place, gap.RuleId, gap.Name, gap.Kind.Name, gap.FirstYear, gap.LastYear);
}
