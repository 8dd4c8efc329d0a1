using System.Globalization;
using CsCheck;
using Feria.Dates;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.DuckDB.Tests.Functions;

/// <summary>Tables of several vectors, asked by several threads, beside the library asked row by row.</summary>
public sealed class RandomTableTests
{
    private static readonly string[] Places = ["DE-BY", "GB", "XNYS", "TARGET+XNYS", "AE", "DE+FR", "Scotland"];

    private static readonly Gen<Row> Rows =
        from day in Gen.Int[new DateOnly(2003, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber]
        from other in Gen.Int[new DateOnly(2003, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber]
        from steps in Gen.Int[-600, 600]
        from place in Gen.Int[0, 9]
        from isNull in Gen.Int[0, 20]
        select new Row(isNull == 0 ? null : DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(other), steps, place < Places.Length ? Places[place] : place == 9 ? null : "Nowhere");

    [Fact]
    public void Functions_PlaceOfEachRow_AsTheLibrary() => Gen.Int[0, 6000].SelectMany(n => Rows.Array[n]).Sample(rows => Check(rows, null), iter: 12, threads: 1);

    [Fact]
    public void Functions_ConstantPlace_AsTheLibrary() =>
        Gen.Select(Gen.Int[0, 6000].SelectMany(n => Rows.Array[n]), Gen.Int[0, Places.Length - 1]).Sample((rows, place) => Check(rows, Places[place]), iter: 12, threads: 1);

    [Fact]
    public void Functions_ManyThreads_AsTheLibrary()
    {
        using var database = new Database();
        database.Run("SET threads=4");

        // One row in a thousand is of a year that makes the calendar grow while others ask it.
        var wrong = database.Value("""
            SELECT count(*) FROM (
                SELECT d, p, add_working_days(d, n, p) AS there FROM (
                    SELECT (DATE '2020-01-01' + (CASE WHEN i % 1000 = 0 THEN (i * 17) % 9000 ELSE i % 300 END)::INTEGER)::DATE AS d,
                           1 + i % 50 AS n, ['DE-BY', 'GB', 'US', 'JP'][1 + (i // 3000) % 4] AS p, i
                    FROM range(400000) t(i)))
            WHERE count_working_days(d, there, p, 'last') NOT BETWEEN 1 AND 50 OR NOT is_working_day(there, p)
            """);

        Assert.Equal(0L, Convert.ToInt64(wrong, CultureInfo.InvariantCulture));
    }

    private static void Check(Row[] rows, string? constant)
    {
        using var database = new Database();
        database.Run("CREATE TABLE t (i INTEGER, d DATE, e DATE, n BIGINT, p VARCHAR)");
        using (var appender = database.Connection.CreateAppender("t"))
        {
            for (var i = 0; i < rows.Length; i++)
            {
                appender.CreateRow().AppendValue(i).AppendValue(rows[i].Date).AppendValue(rows[i].Other).AppendValue((long)rows[i].Steps).AppendValue(rows[i].Place).EndRow();
            }
        }

        var place = constant is null ? "p" : $"'{constant}'";
        var answers = database.Rows($"""
            SELECT try_is_working_day(d, {place}), try_add_working_days(d, n, {place}), try_next_working_day(d, {place}), try_previous_working_day(d, {place}),
                   try_count_working_days(d, e, {place}, 'first'), try_adjust_to_working_day(d, 'half-month-modified-following', {place}), try_holiday_name(d, {place})
            FROM t ORDER BY i
            """);

        Assert.Equal(rows.Select(r => string.Join('|', Expected(r with { Place = constant ?? r.Place }))), answers.Select(a => string.Join('|', a)));
    }

    private static string[] Expected(Row row)
    {
        if (row.Date is not { } date || row.Place is not { } text || !Almanac.BuiltIn.Locations.ParseSet(text).TryGetValue(out var places))
        {
            return [.. Enumerable.Repeat("NULL", 7)];
        }

        var calendar = Calendar(places);
        var names = string.Join(", ", calendar.Explain(date).Reasons.Where(r => r is { IsOff: true, Holiday: not null }).Select(r => r.Holiday!.Name).Distinct());
        return
        [
            calendar.IsWorkingDay(date) ? "True" : "False",
            $"{calendar.Add(date, row.Steps):O}",
            $"{calendar.Next(date):O}",
            $"{calendar.Previous(date):O}",
            calendar.Count(date, row.Other, CountedEnds.First).ToString(CultureInfo.InvariantCulture),
            $"{calendar.Adjust(date, RollConvention.HalfMonthModifiedFollowing):O}",
            names.Length == 0 ? "NULL" : names,
        ];
    }

    private static WorkCalendar Calendar(LocationSet places) =>
        Almanac.BuiltIn.WorkCalendarAsync(places, new DateRange(new(2000, 1, 1), new(2045, 12, 31))).AsTask().GetAwaiter().GetResult();

    private sealed record Row(DateOnly? Date, DateOnly Other, int Steps, string? Place);
}
