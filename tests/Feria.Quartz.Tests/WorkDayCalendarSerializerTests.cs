using System.Text;
using Feria.Dates;
using Quartz;
using Quartz.Impl;
using Quartz.Impl.Calendar;
using Quartz.Serialization.SystemTextJson;

namespace Feria.Quartz.Tests;

/// <summary>What Quartz's own serializer writes to a database, and what it makes of it.</summary>
public sealed class WorkDayCalendarSerializerTests
{
    private static readonly Almanac Almanac = Almanac.BuiltIn;
    private static readonly SystemTextJsonObjectSerializer Serializer =
        new(new SystemTextJsonSerializerRegistry().AddCalendarSerializer(new WorkDayCalendarSerializer(new Almanac())));

    [Fact]
    public async Task Deserialize_WhatWasSerialized_IsTheSameCalendar()
    {
        var calendar = await WorkDayCalendar.ReadAsync(
            Almanac, Almanac.Locations.ParseSet("DE-BY+GB").Value, new(new(2025, 3, 1), new(2027, 3, 1)), Days.Zones[1], Almanac.BuiltInSource, TestContext.Current.CancellationToken);
        calendar.Description = "both at work";
        calendar.CalendarBase = new DailyCalendar(new(0, 0), new(5, 59));

        var kept = Serializer.Serialize<ICalendar>(calendar);
        var back = Assert.IsType<WorkDayCalendar>(Serializer.Deserialize<ICalendar>(kept));

        Assert.Equal(calendar, back);
        Assert.NotSame(calendar.WorkCalendar, back.WorkCalendar);
        Assert.Equal(DateRange.OfYear(2025).First, back.Range.First);
        Assert.Equal(calendar.WorkCalendar.WorkingDays(calendar.Range), back.WorkCalendar.WorkingDays(back.Range));
        Assert.Contains("\"Places\":\"DE-BY", Encoding.UTF8.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_CalendarOfDaysAlone_SaysWhatCanBeKept()
    {
        var error = Assert.ThrowsAny<Exception>(() => Serializer.Serialize<ICalendar>(new WorkDayCalendar(Days.Calendar, TimeZoneInfo.Utc)));

        Assert.Contains("WorkDayCalendar.ReadAsync makes one that can be kept", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB", "Germny", "Germny")]
    [InlineData("2025-01-01", "01.01.2025", "01.01.2025")]
    [InlineData("\"First\"", "\"Start\"", "First")]
    public async Task Deserialize_SomethingElse_SaysWhatIsWrong(string written, string found, string expected)
    {
        var calendar = await WorkDayCalendar.ReadAsync(
            Almanac, Almanac.Locations.ParseSet("GB").Value, DateRange.OfYear(2025), TimeZoneInfo.Utc, cancellation: TestContext.Current.CancellationToken);
        var json = Encoding.UTF8.GetString(Serializer.Serialize<ICalendar>(calendar));
        var changed = json.Replace(written, found, StringComparison.Ordinal);

        Assert.NotEqual(json, changed);
        var error = Assert.ThrowsAny<Exception>(() => Serializer.Deserialize<ICalendar>(Encoding.UTF8.GetBytes(changed)));
        Assert.Contains("A kept calendar of working days", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }
}
