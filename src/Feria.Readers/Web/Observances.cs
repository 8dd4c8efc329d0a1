using Feria.Holidays;

namespace Feria.Readers.Web;

/// <summary>Turns names such as "New Year's Day (observed)" into a link to the day that is stood for.</summary>
internal static class Observances
{
    private const int MostDaysApart = 10;

    private static readonly string[] Endings =
    [
        "(observed)", "(observed holiday)", "(substitute)", "(substitute day)", "(substitute holiday)", "(substitute bank holiday)",
        "(in lieu)", "(day in lieu)", "(holiday in lieu)", "- observed", "observed",
    ];

    /// <summary>The holidays; those that stand for another one of them are linked to it and have its name.</summary>
    public static IReadOnlyList<Holiday> Link(IReadOnlyList<Holiday> holidays) => [.. holidays.Select(h => Linked(h, holidays))];

    private static Holiday Linked(Holiday holiday, IReadOnlyList<Holiday> all)
    {
        var ending = Array.Find(Endings, e => holiday.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var name = ending is null ? string.Empty : holiday.Name[..^ending.Length].Trim();
        var original = all
            .Where(h => h.Date != holiday.Date && string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase))
            .MinBy(h => Math.Abs(h.Date.DayNumber - holiday.Date.DayNumber));
        return original is not null && Math.Abs(original.Date.DayNumber - holiday.Date.DayNumber) <= MostDaysApart
            ? holiday with { Name = original.Name, RuleId = original.RuleId, ObservedFor = original.Date }
            : holiday;
    }
}
