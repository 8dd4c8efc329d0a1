using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

/// <summary>The public holidays of ZZ.</summary>
public static class ReaderZZ
{
    /// <summary>Gives the days of a year, each with a stable id and where the fact comes from.</summary>
    [Plugin]
    public static IReadOnlyList<Holiday> Read(ReadRequest request) =>
    [
        new() { Date = new(request.Year, 1, 1), Name = "New Year's Day", RuleId = "new-years-day", Source = "the law that says so" },
    ];
}
