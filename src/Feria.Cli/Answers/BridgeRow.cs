using System.Globalization;
using Feria.WorkDays;

namespace Feria.Cli.Answers;

/// <summary>A stretch of days off that leave makes, as an item of an answer.</summary>
internal sealed record BridgeRow
{
    /// <summary>Gets the number of the plan, 1 for the best.</summary>
    public required int Plan { get; init; }

    /// <summary>Gets the days off of the whole plan.</summary>
    public required int PlanDaysOff { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required int DaysOff { get; init; }

    /// <summary>Gets the working days that are taken.</summary>
    public required IReadOnlyList<DateOnly> Leave { get; init; }

    public static IReadOnlyList<Column<BridgeRow>> Columns { get; } =
    [
        new("plan", r => Number(r.Plan)),
        new("plan-days-off", r => Number(r.PlanDaysOff)),
        new("from", r => HolidayAnswers.Iso(r.From)),
        new("to", r => HolidayAnswers.Iso(r.To)),
        new("days-off", r => Number(r.DaysOff)),
        new("leave", r => string.Join(' ', r.Leave.Select(HolidayAnswers.Iso)), ColumnReaders.Programs),
        new("leave-on", r => string.Join(", ", r.Leave.Select(d => d.ToString("ddd d MMM", CultureInfo.InvariantCulture))), ColumnReaders.People),
    ];

    public static IEnumerable<BridgeRow> Of(IReadOnlyList<BridgePlan> plans) => plans.SelectMany((plan, i) => plan.Stretches.Select(s => new BridgeRow
    {
        Plan = i + 1,
        PlanDaysOff = plan.DaysOff,
        From = s.Away.First,
        To = s.Away.Last,
        DaysOff = s.DaysOff,
        Leave = s.Leave,
    }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
