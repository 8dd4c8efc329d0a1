using System.Globalization;
using CsCheck;
using Feria.Dates;

namespace Feria.Tests.Dates;

public sealed class DateRangeTests
{
    private static readonly DateOnly Today = new(2026, 2, 28);

    private static readonly Gen<DateOnly> AnyDate = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2026-05-01", "2026-05-01", "2026-05-01")]
    [InlineData(" 2026-05-01 ", "2026-05-01", "2026-05-01")]
    [InlineData("today", "2026-02-28", "2026-02-28")]
    [InlineData("TODAY", "2026-02-28", "2026-02-28")]
    [InlineData("tomorrow", "2026-03-01", "2026-03-01")]
    [InlineData("yesterday", "2026-02-27", "2026-02-27")]
    [InlineData("+10d", "2026-03-10", "2026-03-10")]
    [InlineData("+10", "2026-03-10", "2026-03-10")]
    [InlineData("-3d", "2026-02-25", "2026-02-25")]
    [InlineData("+2w", "2026-03-14", "2026-03-14")]
    [InlineData("-1W", "2026-02-21", "2026-02-21")]
    [InlineData("+0d", "2026-02-28", "2026-02-28")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026-05-01..2026-05-03", "2026-05-01", "2026-05-03")]
    [InlineData("2026-05-01 .. 2026-05-03", "2026-05-01", "2026-05-03")]
    [InlineData("2026-05-01...2026-05-03", "2026-05-01", "2026-05-03")]
    [InlineData("2026...2027", "2026-01-01", "2027-12-31")]
    [InlineData("-1", "2026-02-27", "2026-02-27")]
    [InlineData("2026..2027", "2026-01-01", "2027-12-31")]
    [InlineData("2026-02..2026-03-05", "2026-02-01", "2026-03-05")]
    [InlineData("today..+1w", "2026-02-28", "2026-03-07")]
    [InlineData("-10d..2026-12", "2026-02-18", "2026-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    public void Parse_EveryForm_IsTheRange(string text, string first, string last)
    {
        var range = DateRange.Parse(text, Today).Value;

        Assert.Equal((Date(first), Date(last)), (range.First, range.Last));
    }

    [Theory]
    [InlineData(null, "'' is no date")]
    [InlineData("", "'' is no date")]
    [InlineData("..", "'..' has no beginning; FROM..TO is expected")]
    [InlineData("2026..", "'2026..' has no end; FROM..TO is expected")]
    [InlineData("2026...", "'2026...' has no end; FROM..TO is expected")]
    [InlineData("..2026", "'..2026' has no beginning; FROM..TO is expected")]
    [InlineData("2026....2027", "'2026....2027' has too many dots; FROM..TO is expected")]
    [InlineData("2026-02-29", "'2026-02-29' is no date")]
    [InlineData("2026-13", "'2026-13' is no date")]
    [InlineData("2026-5-1", "'2026-5-1' is no date")]
    [InlineData("20260501", "'20260501' is no date")]
    [InlineData("0000", "'0000' is no date")]
    [InlineData("10000", "'10000' is no date")]
    [InlineData("1 May", "'1 May' is no date")]
    [InlineData("+", "'+' is no date; a date (2026-05-01, today, +10d)")]
    [InlineData("-", "'-' is no date; a date (2026-05-01, today, +10d)")]
    [InlineData("+d", "'+d' is no number of days")]
    [InlineData("+1x", "'+1x' is no number of days")]
    [InlineData("+-1d", "'+-1d' is no number of days")]
    [InlineData("+1.5d", "'+1.5d' is no number of days")]
    [InlineData("+99999999999d", "'+99999999999d' is no number of days")]
    [InlineData("+4000000w", "'+4000000w' lies outside the years 1 to 9999")]
    [InlineData("-2000000d", "'-2000000d' lies outside the years 1 to 9999")]
    [InlineData("2027..2026", "'2027..2026' ends on 2026-12-31, before it begins on 2027-01-01")]
    [InlineData("2026..2027..2028", "is no date")]
    [InlineData("٢٠٢٦", "is no date")]
    public void Parse_NoDate_SaysWhatIsWrong(string? text, string message)
    {
        var result = DateRange.Parse(text, Today);

        Assert.False(result.IsSuccess);
        Assert.Contains(message, result.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-2027", "2026..2027")]
    [InlineData("2026-05-01/2026-05-31", "2026-05-01..2026-05-31")]
    [InlineData("2026-05-01 to 2026-05-31", "2026-05-01..2026-05-31")]
    [InlineData("2026-05-01 - 2026-05-31", "2026-05-01..2026-05-31")]
    [InlineData("2026-05:2026-06", "2026-05..2026-06")]
    [InlineData("today.+1w", "today..+1w")]
    [InlineData("2026-05-01 2026-05-31", "2026-05-01..2026-05-31")]
    public void Parse_TwoDatesOtherwise_SuggestsTheRange(string text, string range) =>
        Assert.Equal([range], DateRange.Parse(text, Today).Error?.Suggestions ?? []);

    [Fact]
    public void Parse_Anything_GivesARangeOrAnError() =>
        Gen.String.Sample(text => Assert.NotEqual(DateRange.Parse(text, Today).IsSuccess, DateRange.Parse(text, Today).Error is not null));

    [Fact]
    public void Parse_WhatToStringWrote_IsTheSameRange() => Gen.Select(AnyDate, AnyDate).Sample((a, b) =>
    {
        var range = new DateRange(a < b ? a : b, a < b ? b : a);

        Assert.Equal(range, DateRange.Parse(range.ToString(), Today).Value);
    });

    [Fact]
    public void Contains_AnyDay_IsBetweenTheEndsInclusive() => Gen.Select(AnyDate, Gen.Int[0, 1000], Gen.Int[-5, 1005]).Sample((first, length, offset) =>
    {
        if (first.DayNumber + length <= DateOnly.MaxValue.DayNumber && (uint)(first.DayNumber + offset) <= DateOnly.MaxValue.DayNumber)
        {
            var range = new DateRange(first, first.AddDays(length));

            Assert.Equal(length + 1, range.Days);
            Assert.Equal(offset >= 0 && offset <= length, range.Contains(first.AddDays(offset)));
        }
    });

    [Fact]
    public void Constructor_EndsInTheWrongOrder_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateRange(new(2026, 1, 2), new(2026, 1, 1)));

    [Fact]
    public void OfMonthAndYear_AreWhole()
    {
        Assert.Equal("2024-02-01..2024-02-29", DateRange.OfMonth(2024, 2).ToString());
        Assert.Equal("2024-01-01..2024-12-31", DateRange.OfYear(2024).ToString());
        Assert.Equal("2024-01-01", new DateRange(new(2024, 1, 1), new(2024, 1, 1)).ToString());
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
