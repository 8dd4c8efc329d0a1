using Feria.Dates;
using Feria.Holidays;
using Feria.OwnCalendars;
using Feria.WorkDays;

namespace Feria.Tests.OwnCalendars;

public sealed class OwnDayTests
{
    private static readonly DateRange Years = new(new(2027, 1, 1), new(2029, 12, 31));

    [Theory]
    [InlineData("2028-12-24", "2028-12-24")]
    [InlineData("2028-12-31..2029-01-02", "2028-12-31", "2029-01-01", "2029-01-02")]
    [InlineData("12-24", "2027-12-24", "2028-12-24", "2029-12-24")]
    [InlineData("24 December", "2027-12-24", "2028-12-24", "2029-12-24")]
    [InlineData("02-29", "2028-02-29")]
    [InlineData("02-28..03-01", "2027-02-28", "2027-03-01", "2028-02-28", "2028-02-29", "2028-03-01", "2029-02-28", "2029-03-01")]
    [InlineData("12-31..01-01", "2027-01-01", "2027-12-31", "2028-01-01", "2028-12-31", "2029-01-01", "2029-12-31")]
    [InlineData("last friday of July", "2027-07-30", "2028-07-28", "2029-07-27")]
    [InlineData(" easter + 1 day ", "2027-03-29", "2028-04-17", "2029-04-02")]
    public async Task Parse_AsUsersWrite_GivesTheDays(string text, params string[] days)
    {
        var almanac = new Almanac(new() { Calendars = [new() { Code = "ACME", Weekend = default(WeekendMask), Days = [OwnDay.Parse(HolidayKind.Company, text).Value] }] });

        var answer = await almanac.ReadAsync(almanac.Locations.Parse("acme").Value, Years, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(days, answer.Holidays.Select(h => h.Date.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("", "The day is empty; a date")]
    [InlineData("24.12.2026", "'24.12.2026' is no day: a date (2026-12-24)")]
    [InlineData("2026-02-30", "'2026-02-30' is no day")]
    [InlineData("13-01", "'13-01' is no day")]
    [InlineData("2026-12-31..2026-12-24", "ends before it begins")]
    [InlineData("2026-01-01..2027-01-02", "is 367 days; 366 at most")]
    [InlineData("2026-12-24..12-31", "are no days")]
    [InlineData("1200-01-01", "outside the years 1583 to 4099")]
    [InlineData("last fryday of July", "did you mean 'friday'")]
    [InlineData("christmas-day + 1 day", "is no day")]
    public void Parse_SomethingElse_SaysWhatWouldBeRight(string text, string message) =>
        Assert.Contains(message, OwnDay.Parse(HolidayKind.Company, text).Error?.Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_VeryLong_IsShort() => Assert.InRange(OwnDay.Parse(HolidayKind.Company, new string('(', 1_000_000)).Error!.Message.Length, 1, 300);

    [Fact]
    public void Once_LongerThanAYear_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OwnDay.Once(HolidayKind.Company, new(new(2026, 1, 1), new(2027, 1, 2))));
}
