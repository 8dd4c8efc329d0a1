using DuckDB.NET.Data;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.DuckDB.Tests.Functions;

/// <summary>The functions, one question at a time.</summary>
public sealed class FunctionTests : IDisposable
{
    private readonly Database _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("is_working_day(DATE '2026-06-04', 'DE-BY')", "False")]
    [InlineData("is_working_day(DATE '2026-06-04', 'de-be')", "True")]
    [InlineData("add_working_days(DATE '2026-12-18', 10, 'DE-BY')", "2027-01-05")]
    [InlineData("add_working_days(DATE '2026-12-19', 0, 'GB')", "2026-12-21")]
    [InlineData("add_working_days(DATE '2026-12-28', -1, 'GB')", "2026-12-24")]
    [InlineData("next_working_day(DATE '2026-12-24', 'GB')", "2026-12-29")]
    [InlineData("previous_working_day(DATE '2026-12-29', 'GB')", "2026-12-24")]
    [InlineData("count_working_days(DATE '2026-12-01', DATE '2026-12-31', 'DE-BY', 'both')", "22")]
    [InlineData("count_working_days(DATE '2026-12-31', DATE '2026-12-01', 'DE-BY', 'LAST')", "-21")]
    [InlineData("adjust_to_working_day(DATE '2026-05-31', 'modified-following', 'DE-BY')", "2026-05-29")]
    [InlineData("adjust_to_working_day(DATE '2026-05-31', 'unadjusted', 'DE-BY')", "2026-05-31")]
    [InlineData("holiday_name(DATE '2026-06-04', 'DE-BY')", "Corpus Christi")]
    [InlineData("holiday_name(DATE '2026-06-06', 'DE-BY')", "NULL")]
    [InlineData("holiday_name(DATE '2026-05-04', 'GB+JP')", "May Day, Greenery Day")]
    [InlineData("holiday_name(DATE '2026-12-25', 'DE+IT')", "Christmas Day")]
    public void Function_OneQuestion_TheAnswerOfTheLibrary(string question, string answer) =>
        Assert.Equal(answer, _database.Rows($"SELECT {question}")[0][0]);

    [Theory]
    [InlineData("is_working_day(NULL, 'GB')")]
    [InlineData("is_working_day(DATE '2026-01-01', NULL)")]
    [InlineData("add_working_days(DATE '2026-01-01', NULL, 'GB')")]
    [InlineData("count_working_days(DATE '2026-01-01', NULL, 'GB', 'both')")]
    [InlineData("count_working_days(DATE '2026-01-01', DATE '2026-02-01', 'GB', NULL)")]
    [InlineData("adjust_to_working_day(DATE '2026-01-01', NULL, 'GB')")]
    [InlineData("holiday_name(NULL, NULL)")]
    public void Function_Null_Null(string question)
    {
        Assert.Null(_database.Value($"SELECT {question}"));
        Assert.Null(_database.Value($"SELECT try_{question}"));
        Assert.Equal([["NULL", "NULL"]], _database.Rows($"SELECT checked_{question}.value, checked_{question}.problem"));
    }

    [Theory]
    [InlineData("is_working_day(DATE '2026-01-01', 'Germny')", "'Germny' is no place that Feria knows. Did you mean Germany (DE)?")]
    [InlineData("is_working_day(DATE '2026-01-01', '')", "The place is empty")]
    [InlineData("is_working_day(DATE '2026-01-01', repeat('x', 5000))", "A text of 5000 bytes is no place")]
    [InlineData("is_working_day(DATE '1066-10-14', 'GB')", "1066 is not known")]
    [InlineData("is_working_day(DATE 'infinity', 'GB')", "The date lies outside the years 1 to 9999")]
    [InlineData("is_working_day(DATE '12026-01-01', 'GB')", "The date lies outside the years 1 to 9999")]
    [InlineData("is_working_day(DATE '0044-03-15 (BC)', 'GB')", "The date lies outside the years 1 to 9999")]
    [InlineData("add_working_days(DATE '2026-01-01', 1000000, 'GB')", "1000000 working days from 2026-01-01 lead too far: ")]
    [InlineData("add_working_days(DATE '2026-01-01', -2147483648, 'GB')", "-2147483648 working days from 2026-01-01 lead too far: ")]
    [InlineData("add_working_days(DATE '2026-01-01', 10000000000, 'GB')", "10000000000 working days lead out of the years 1 to 9999")]
    [InlineData("count_working_days(DATE '2026-01-01', DATE '1066-10-14', 'GB', 'both')", "1066 is not known")]
    [InlineData("count_working_days(DATE '2026-01-01', DATE '2026-01-02', 'GB', 'some')", "both, first, last, none do.")]
    [InlineData("adjust_to_working_day(DATE '2026-01-01', 'forward', 'GB')", "'forward' is no convention; unadjusted, following, modified-following")]
    public void Function_CannotBeAnswered_ErrorOrNullOrTheProblem(string question, string problem)
    {
        var error = Assert.Throws<DuckDBException>(() => _database.Value($"SELECT {question}"));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Null(_database.Value($"SELECT try_{question}"));
        var row = _database.Rows($"SELECT checked_{question}.value, checked_{question}.problem")[0];
        Assert.Equal("NULL", row[0]);
        Assert.Contains(problem, row[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is_working_day(DATE '2036-05-07', 'CN')", "True")]
    [InlineData("add_working_days(DATE '2026-12-31', 1, 'CN')", "2027-01-04")]
    [InlineData("next_working_day(DATE '2026-12-31', 'CN')", "2027-01-04")]
    [InlineData("previous_working_day(DATE '2027-01-01', 'CN')", "2026-12-31")]
    [InlineData("count_working_days(DATE '2026-12-31', DATE '2027-01-04', 'CN', 'both')", "2")]
    [InlineData("count_working_days(DATE '2027-01-04', DATE '2026-12-31', 'CN+DE', 'both')", "-2")]
    [InlineData("adjust_to_working_day(DATE '2027-01-01', 'preceding', 'CN')", "2026-12-31")]
    [InlineData("holiday_name(DATE '2027-05-07', 'CN')", "NULL")]
    public void Function_DaysOffAreNotKnown_ErrorOrNullOrTheValueAndTheProblem(string question, string value)
    {
        const string Problem = "CN: Day off is not known after 2026.";

        var error = Assert.Throws<DuckDBException>(() => _database.Value($"SELECT {question}"));

        Assert.Contains(Problem, error.Message, StringComparison.Ordinal);
        Assert.Null(_database.Value($"SELECT try_{question}"));
        Assert.Equal([[value, Problem]], _database.Rows($"SELECT checked_{question}.value, checked_{question}.problem"));
    }

    [Theory]
    [InlineData("is_working_day(DATE '2026-12-31', 'CN')", "True")]
    [InlineData("add_working_days(DATE '2026-12-30', 1, 'CN')", "2026-12-31")]
    [InlineData("count_working_days(DATE '2026-12-31', DATE '2026-12-01', 'CN', 'both')", "-23")]
    public void Function_DaysOffAreKnownThere_Answers(string question, string answer)
    {
        // The calendar has grown into years for which they are not.
        _database.Run("SELECT try_is_working_day(DATE '2040-01-01', 'CN')");

        Assert.Equal(answer, _database.Rows($"SELECT {question}")[0][0]);
    }

    [Fact]
    public async Task Function_AtTheEdgesOfTheCoverage_AnswersWhatIsKnown()
    {
        var almanac = Almanac.BuiltIn;
        var place = almanac.Locations.Parse("GB").Value;
        var (first, last) = (new DateOnly(almanac.Locations.Info(place).FirstYear!.Value, 1, 1), new DateOnly(almanac.Locations.Info(place).LastYear!.Value, 12, 31));
        var calendar = await almanac.WorkCalendarAsync(new(place), new DateRange(first, last), cancellation: TestContext.Current.CancellationToken);
        var firstWorked = calendar.Add(first, 0);
        var lastWorked = calendar.IsWorkingDay(last) ? last : calendar.Previous(last);

        Assert.Equal($"{firstWorked:O}", _database.Rows($"SELECT add_working_days(DATE '{first:O}', 0, 'GB')")[0][0]);
        Assert.Equal($"{lastWorked:O}", _database.Rows($"SELECT adjust_to_working_day(DATE '{lastWorked:O}', 'following', 'GB')")[0][0]);
        Assert.Equal($"{calendar.Adjust(first, RollConvention.Following):O}", _database.Rows($"SELECT adjust_to_working_day(DATE '{first:O}', 'following', 'GB')")[0][0]);
        Assert.Null(_database.Value($"SELECT try_adjust_to_working_day(DATE '{first:O}', 'preceding', 'GB')"));
        Assert.Null(_database.Value($"SELECT try_next_working_day(DATE '{lastWorked:O}', 'GB')"));
        Assert.Null(_database.Value($"SELECT try_previous_working_day(DATE '{firstWorked:O}', 'GB')"));
        Assert.Equal(
            $"{calendar.Count(first, last, CountedEnds.Both)}",
            _database.Rows($"SELECT count_working_days(DATE '{first:O}', DATE '{last:O}', 'GB', 'both')")[0][0]);
    }

    [Fact]
    public void RegisterFeria_ClosedConnection_SaysSo()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");

        var error = Assert.Throws<InvalidOperationException>(() => connection.RegisterFeria(Almanac.BuiltIn));

        Assert.Contains("not open", error.Message, StringComparison.Ordinal);
    }
}
