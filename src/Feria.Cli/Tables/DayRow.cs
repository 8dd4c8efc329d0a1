using Feria.WorkDays;

namespace Feria.Cli.Tables;

/// <summary>A day of a place, with what makes counting a subtraction: how many working days there were until then.</summary>
internal readonly record struct DayRow(string Code, DateOnly Date, bool IsWorking, bool IsHalf, int Ordinal, int HalfOrdinal)
{
    /// <summary>Gets how many working days lie before the day.</summary>
    public int OrdinalBefore => Ordinal - (IsWorking ? 1 : 0);

    /// <summary>The days that a calendar knows, in order.</summary>
    public static IEnumerable<DayRow> Of(string code, WorkCalendar calendar)
    {
        var (working, halves) = (0, 0);
        for (var i = 0; i < calendar.Range.Days; i++)
        {
            var date = calendar.Range.First.AddDays(i);
            var (isWorking, isHalf) = (calendar.IsWorkingDay(date), calendar.IsHalfDay(date));
            working += isWorking ? 1 : 0;
            halves += isHalf ? 1 : 0;
            yield return new(code, date, isWorking, isHalf, working, halves);
        }
    }
}
