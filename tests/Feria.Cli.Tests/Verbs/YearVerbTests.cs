using System.Globalization;
using System.Text.RegularExpressions;

namespace Feria.Cli.Tests.Verbs;

public sealed partial class YearVerbTests
{
    [Fact]
    public async Task Year_PlainText_IsTwelveMonthsWithinEightyColumns()
    {
        var outcome = await World.RunAsync("year", "GB-SCT", "2026");

        Assert.All(outcome.Lines, line => Assert.True(line.Length <= 80, line));
        Golden.Verify(outcome.ToString(), "cli/year-gb-sct-2026");
    }

    /// <summary>The oracle: the marks are read back and compared with what check says of each day.</summary>
    [Theory]
    [InlineData("monday")]
    [InlineData("sunday")]
    [InlineData("saturday")]
    public async Task Year_EveryDay_IsMarkedAsItIsWorked(string weekStart)
    {
        var narrow = new World { IsTerminal = true, Width = 40 };
        var lines = (await narrow.CommandAsync("year", "US-NY", "2027", "--no-color", "--week-start", weekStart)).Out.Split('\n');
        var answers = (await new World { Input = string.Concat(Enumerable.Range(0, 365).Select(i => $"{new DateOnly(2027, 1, 1).AddDays(i):O}\n")) }
            .CommandAsync("check", "US-NY", "-")).Lines.ToDictionary(l => DateOnly.Parse(l.Split('\t')[0], CultureInfo.InvariantCulture), l => bool.Parse(l.Split('\t')[1]));
        var (month, seen) = (0, 0);
        foreach (var line in lines)
        {
            if (DateTime.TryParseExact(line.Trim(), "MMMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var name))
            {
                month = name.Month;
            }
            else if (month > 0 && WeekLine().IsMatch(line))
            {
                foreach (var cell in Cell().Matches(line).Cast<Match>())
                {
                    var date = new DateOnly(2027, month, int.Parse(cell.Groups[1].Value, CultureInfo.InvariantCulture));
                    Assert.Equal(answers[date], cell.Groups[2].Value is not ("*" or "."));
                    Assert.Equal(((int)date.DayOfWeek - (int)Enum.Parse<DayOfWeek>(weekStart, ignoreCase: true) + 7) % 7, cell.Index / 3);
                    seen++;
                }
            }
        }

        Assert.Equal(365, seen);
    }

    [Theory]
    [InlineData("en_US.UTF-8", "Su Mo")]
    [InlineData("de_DE.UTF-8", "Mo Tu")]
    [InlineData("ar_EG", "Sa Su")]
    [InlineData("C", "Mo Tu")]
    public async Task WeekStart_IsTheLocales(string locale, string expected)
    {
        var world = new World { Variables = new Dictionary<string, string> { ["LANG"] = locale } };

        Assert.Contains(expected, (await world.CommandAsync("year", "GB", "2026")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_Terminal_IsColoured()
    {
        var world = new World { IsTerminal = true };

        Assert.Contains("\u001b[", (await world.CommandAsync("year", "GB", "2026")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", (await world.CommandAsync("year", "GB", "2026", "--no-color")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownFormat_TheOnlyOneThereIs() =>
        Assert.Contains("'json' is no format here; table is.", (await World.RunAsync("year", "GB", "-o", "json")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Month_IsUsage() => Assert.Contains("a year is expected", (await World.RunAsync("year", "GB", "2026-05")).Error, StringComparison.Ordinal);

    [GeneratedRegex(@"^( *\d{1,2}[ *.~+]?)+$")]
    private static partial Regex WeekLine();

    [GeneratedRegex(@" ?(\d{1,2})([ *.~+]|$)")]
    private static partial Regex Cell();
}
