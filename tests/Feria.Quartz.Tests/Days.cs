using CsCheck;
using Feria.Holidays;
using Feria.NodaTime.Tests;
using Feria.WorkDays;

namespace Feria.Quartz.Tests;

/// <summary>A calendar of two years, and zones whose clocks change in many ways.</summary>
internal static class Days
{
    public static readonly WorkCalendar Calendar = StrewnCalendar.Create(new(new(2011, 1, 1), new(2012, 12, 31)), 80, HolidayKind.WorkingWeekend);

    /// <summary>
    /// Berlin changes at two in the morning, Beirut at midnight, so that one day a year begins at one; Saint John's a minute
    /// after midnight, so that a day begins twice; Lord Howe by half an hour; Apia has no 30 December 2011.
    /// </summary>
    public static readonly TimeZoneInfo[] Zones =
        [.. new[] { "UTC", "Europe/Berlin", "Asia/Beirut", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    public static readonly Gen<TimeZoneInfo> Zone = Gen.OneOf(Zones);

    public static readonly Gen<DateTimeOffset> Moment = Gen.Int[0, 690 * 24 * 60].Select(m => new DateTimeOffset(2011, 1, 10, 0, 0, 0, TimeSpan.Zero).AddMinutes(m));

    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
