using System.Globalization;
using System.Text;
using CsCheck;
using Feria.DuckDB.Tables.Text;

namespace Feria.DuckDB.Tests.Tables.Text;

/// <summary>Dates as files write them.</summary>
public sealed class IsoDateTests
{
    [Fact]
    public void TryRead_TextsLikeDates_AsTheFramework() => Gen.Char["0123459-"].Array[8, 11].Select(c => new string(c)).Sample(text =>
        Assert.Equal(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null, Read(text)));

    [Fact]
    public void TryRead_EveryDay_AsTheFrameworkWritesIt() => Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber).Sample(date =>
        Assert.Equal(date, Read(date.ToString("O", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("2026-02-28T10:00")]
    [InlineData("2026-02-28 10:00:59")]
    [InlineData("2026-02-28T23:59:60.123456789Z")]
    [InlineData("2026-02-28T10:00:00+02:00")]
    [InlineData("2026-02-28T10:00-0530")]
    [InlineData("2026-02-28 10:00:00.5+01")]
    public void TryRead_Moment_ItsDate(string text) => Assert.Equal(new DateOnly(2026, 2, 28), Read(text));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-2-28")]
    [InlineData("28.02.2026")]
    [InlineData(" 2026-02-28")]
    [InlineData("2026-02-28T")]
    [InlineData("2026-02-28T1")]
    [InlineData("2026-02-28T25:00")]
    [InlineData("2026-02-28T10:61")]
    [InlineData("2026-02-28T10:00:00.")]
    [InlineData("2026-02-28T10:00:00 CET")]
    [InlineData("2026-02-28x")]
    [InlineData("0000-01-01")]
    public void TryRead_NoDate_Refused(string text) => Assert.Null(Read(text));

    private static DateOnly? Read(string text) => IsoDate.TryRead(Encoding.UTF8.GetBytes(text), out var date) ? date : null;
}
