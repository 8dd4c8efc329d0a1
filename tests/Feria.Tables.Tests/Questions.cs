using System.Globalization;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.Tables.Tests;

/// <summary>A million random questions, always the same, and what the library answers to each.</summary>
internal sealed class Questions
{
    public const int FirstYear = 2015;
    public const int LastYear = 2028;

    // Half of all questions; each span is asked by every convention.
    private const int CountOfEach = 500_000;
    private const int LongestStep = 300;

    // Some days are outside of the table.
    private const int DaysBeyond = 20;

    // Weekends on other days, and moved ones; days swapped; half days; parts of countries; markets.
    private static readonly string[] Codes = ["AE", "IL", "SA", "NP", "HU", "CN", "TR", "DE-BY", "GB-SCT", "CH-Stadt Zurich", "XNYS", "XHKG"];

    private readonly Dictionary<string, WorkCalendar> _calendars = [];

    private Questions(Random random)
    {
        var first = new DateOnly(FirstYear, 1, 1).AddDays(-DaysBeyond);
        var days = new DateOnly(LastYear, 12, 31).DayNumber + DaysBeyond - first.DayNumber + 1;
        Spans = [.. Enumerable.Range(0, CountOfEach).Select(_ => new Span(Code(), Day(), Day()))];
        Steps = [.. Enumerable.Range(0, CountOfEach).Select(_ => new Step(Code(), Day(), random.Next(-LongestStep, LongestStep + 1)))];

        string Code() => Codes[random.Next(Codes.Length)];

        DateOnly Day() => first.AddDays(random.Next(days));
    }

    /// <summary>Gets what the export has to be asked for.</summary>
    public static string[] Export { get; } = [.. Codes, "--from", FirstYear.ToString(CultureInfo.InvariantCulture), "--to", LastYear.ToString(CultureInfo.InvariantCulture)];

    public IReadOnlyList<Span> Spans { get; }

    public IReadOnlyList<Step> Steps { get; }

    public static async Task<Questions> CreateAsync()
    {
        var questions = new Questions(new Random(20260615));
        foreach (var code in Codes)
        {
            var calendar = await Almanac.BuiltIn.WorkCalendarAsync(Almanac.BuiltIn.Locations.ParseSet(code).Value, new(new(FirstYear, 1, 1), new(LastYear, 12, 31)));
            questions._calendars.Add(code, calendar);
        }

        return questions;
    }

    /// <summary>The count of a span; nothing where a day is outside.</summary>
    public int? Count(Span span, CountedEnds ends) => IsWithin(span) ? _calendars[span.Code].Count(span.Start, span.End, ends) : null;

    /// <summary>The count of a span with half days as halves, both ends included; nothing where it runs backwards or a day is outside.</summary>
    public decimal? CountDecimal(Span span) =>
        IsWithin(span) && span.Start <= span.End ? _calendars[span.Code].CountDecimal(new DateRange(span.Start, span.End), CountedEnds.Both) : null;

    /// <summary>The day that a step leads to; nothing where the way leaves the table.</summary>
    public DateOnly? Add(Step step) => Contains(step.Code, step.Start) && _calendars[step.Code].TryAdd(step.Start, step.Days, out var day) ? day : null;

    private bool IsWithin(Span span) => Contains(span.Code, span.Start) && Contains(span.Code, span.End);

    private bool Contains(string code, DateOnly day) => _calendars[code].Range is var range && range.First <= day && day <= range.Last;
}
