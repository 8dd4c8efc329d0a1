using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

public sealed class WeekendMaskTests
{
    [Fact]
    public void Parse_EveryMask_IsWrittenAsItWasRead()
    {
        for (var bits = 0; bits < 127; bits++)
        {
            var text = Convert.ToString(bits, 2).PadLeft(7, '0');
            var mask = WeekendMask.Parse(text).Value;

            Assert.Equal(text, mask.ToString());
            Assert.All(Enum.GetValues<DayOfWeek>(), day => Assert.Equal(text[((int)day + 6) % 7] == '1', mask.Contains(day)));
            Assert.Equal(mask, WeekendMask.Of(Enum.GetValues<DayOfWeek>().Where(mask.Contains)));
        }

        Assert.Equal("0000011", WeekendMask.SaturdaySunday.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000001")]
    [InlineData("00000110")]
    [InlineData("0000012")]
    [InlineData("1111111")]
    [InlineData("sat,sun")]
    public void Parse_AnythingElse_SaysWhatIsExpected(string? text) =>
        Assert.Contains("0000011", WeekendMask.Parse(text).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void Of_NoDayOfTheWeek_IsAnError() => Assert.Throws<ArgumentOutOfRangeException>(() => WeekendMask.Of((DayOfWeek)7));
}
