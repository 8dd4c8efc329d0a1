using CsCheck;
using Feria.Dates;
using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Calendars of any weekend and any days, and the days that they were made of.</summary>
internal sealed record AnyCalendar(WorkCalendar Calendar, WeekendMask Weekend, IReadOnlyList<Holiday> Days)
{
    private static readonly Gen<HolidayKind> Kinds =
        Gen.Frequency((6, Gen.Const(HolidayKind.Public)), (2, Gen.Const(HolidayKind.HalfDay)), (2, Gen.Const(HolidayKind.WorkingWeekend)), (1, Gen.Const(HolidayKind.Observance)));

    public static Gen<AnyCalendar> Of(int minimumDays, int maximumDays) =>
        Gen.Select(Gen.Int[1900, 2050], Gen.Int[0, 364], Gen.Int[minimumDays, maximumDays], Gen.Int[0, 126]).SelectMany((year, day, length, weekend) =>
        {
            var first = new DateOnly(year, 1, 1).AddDays(day);
            var range = new DateRange(first, first.AddDays(length - 1));
            var mask = WeekendMask.Parse(Convert.ToString(weekend, 2).PadLeft(7, '0')).Value;
            return Gen.Select(Gen.Int[0, length - 1], Kinds).Array[0, length / 8].Select(days =>
            {
                Holiday[] holidays = [.. days.Select(d => Make(first.AddDays(d.Item1), d.Item2))];
                return new AnyCalendar(WorkCalendarAlgebra.Create("any", range, mask, holidays), mask, holidays);
            });
        });

    public static Holiday Make(DateOnly date, HolidayKind kind) => new() { Date = date, Name = "Any", RuleId = "any", Kind = kind };

    /// <summary>Gets the same days, read one by one.</summary>
    public NaiveDays Naive { get; } = NaiveDays.Of(Calendar.Range, date => Weekend.Contains(date.DayOfWeek), Days);

    public override string ToString() => $"{Weekend} {Calendar.Range}: {string.Join(", ", Days.Select(d => $"{d.Date:O} {d.Kind}"))}";
}
