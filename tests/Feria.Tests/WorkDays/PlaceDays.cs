using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>A place over many years: its calendar, and its days read one by one.</summary>
internal sealed record PlaceDays(string Code, WorkCalendar Calendar, IReadOnlyList<Holiday> Holidays, NaiveDays Naive)
{
    public override string ToString() => Code;
}
