using Feria.Rules;

namespace Feria.WorkDays;

/// <summary>The weekend of a place, era by era.</summary>
internal sealed class Weekends(IReadOnlyList<WeekendEra> eras)
{
    /// <summary>Gets the weekend of a place that nobody has told: Saturday and Sunday.</summary>
    public static Weekends Usual { get; } = new([new(0, WeekdaySet.None.With(DayOfWeek.Saturday).With(DayOfWeek.Sunday))]);

    public bool Contains(DateOnly date) => PlaceRules.WeekendOn(eras, date.DayNumber).Contains(date.DayOfWeek);
}
