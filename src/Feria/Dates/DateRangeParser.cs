using System.Globalization;

namespace Feria.Dates;

/// <summary>Reads dates and ranges as users write them.</summary>
internal static class DateRangeParser
{
    private const string Expected = "a date (2026-05-01, today, +10d), a month (2026-05), a year (2026) or two of them as FROM..TO is expected";

    public static ParseResult<DateRange> Parse(string? text, DateOnly today)
    {
        var trimmed = (text ?? string.Empty).Trim();
        var dots = trimmed.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return ParsePart(trimmed, today);
        }

        var first = ParsePart(trimmed[..dots], today);
        var last = ParsePart(trimmed[(dots + 2)..].TrimStart('.'), today);
        if (!first.TryGetValue(out var from))
        {
            return first;
        }

        if (!last.TryGetValue(out var to))
        {
            return last;
        }

        return to.Last >= from.First
            ? ParseResult<DateRange>.Success(new(from.First, to.Last))
            : Failure($"'{trimmed}' ends on {to.Last:yyyy-MM-dd}, before it begins on {from.First:yyyy-MM-dd}; write the earlier date first.");
    }

    private static ParseResult<DateRange> ParsePart(string part, DateOnly today)
    {
        var text = part.Trim().ToLowerInvariant();
        if (text is "today" or "yesterday" or "tomorrow")
        {
            return Day(text, today, text switch { "today" => 0, "tomorrow" => 1, _ => -1 });
        }

        if (text.Length > 0 && text[0] is '+' or '-')
        {
            return Relative(text, today);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return ParseResult<DateRange>.Success(new(date, date));
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return ParseResult<DateRange>.Success(DateRange.OfMonth(month.Year, month.Month));
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1
            ? ParseResult<DateRange>.Success(DateRange.OfYear(year))
            : Failure($"'{part}' is no date; {Expected}.");
    }

    private static ParseResult<DateRange> Relative(string text, DateOnly today)
    {
        var unit = text[^1] switch { 'd' => 1, 'w' => 7, _ => 0 };
        var digits = unit == 0 ? text[1..] : text[1..^1];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 4_000_000
            ? Day(text, today, (text[0] == '-' ? -1L : 1L) * number * Math.Max(1, unit))
            : Failure($"'{text}' is no number of days; +10d, -3d or +2w is expected.");
    }

    private static ParseResult<DateRange> Day(string text, DateOnly today, long days)
    {
        var number = today.DayNumber + days;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
        {
            return Failure($"'{text}' lies outside the years 1 to 9999.");
        }

        var day = DateOnly.FromDayNumber((int)number);
        return ParseResult<DateRange>.Success(new(day, day));
    }

    private static ParseResult<DateRange> Failure(string message) => ParseResult<DateRange>.Failure(new(message));
}
