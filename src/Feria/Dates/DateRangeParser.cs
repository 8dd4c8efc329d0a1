using System.Globalization;
using Feria.Text;

namespace Feria.Dates;

/// <summary>Reads dates and ranges as users write them.</summary>
internal static class DateRangeParser
{
    private const string Expected = "a date (2026-05-01, today, +10d), a month (2026-05), a year (2026) or two of them as FROM..TO is expected";

    private const int LongestRange = 40;

    private static readonly char[] Separators = [' ', '-', '–', '—', '/', ':', ',', ';', '~', '.'];

    public static ParseResult<DateRange> Parse(string? text, DateOnly today)
    {
        var trimmed = (text ?? string.Empty).Trim();
        var dots = trimmed.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return ParsePart(trimmed, today) is var single && single.IsSuccess ? single : WithDots(trimmed, single, today);
        }

        // A third dot is what those are used to who write ranges in some languages of programs.
        var (begin, end) = (trimmed[..dots].TrimEnd(), trimmed[(dots + 2)..]);
        end = (end.StartsWith('.') ? end[1..] : end).TrimStart();
        if (begin.Length == 0 || end.Length == 0)
        {
            return Failure($"{Quoted.Of(trimmed)} has no {(begin.Length == 0 ? "beginning" : "end")}; FROM..TO is expected, for instance 2026-05-01..2026-05-31.");
        }

        if (end[0] == '.')
        {
            return Failure($"{Quoted.Of(trimmed)} has too many dots; FROM..TO is expected, for instance 2026-05-01..2026-05-31.");
        }

        var first = ParsePart(begin, today);
        var last = ParsePart(end, today);
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
            : Failure($"{Quoted.Of(trimmed)} ends on {to.Last:O}, before it begins on {from.First:O}; write the earlier date first.");
    }

    // Two dates with something else between them are most probably a range.
    private static ParseResult<DateRange> WithDots(string text, ParseResult<DateRange> failure, DateOnly today)
    {
        for (var i = 1; i < Math.Min(text.Length, LongestRange) - 1; i++)
        {
            var (begin, end) = (text[..i].TrimEnd(), text[(i + 1)..].TrimStart(Separators));
            end = end.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? end[3..].TrimStart() : end;
            if (Separators.Contains(text[i]) && ParsePart(begin, today).IsSuccess && ParsePart(end, today).IsSuccess)
            {
                return ParseResult<DateRange>.Failure(failure.Error! with { Suggestions = [$"{begin}..{end}"] });
            }
        }

        return failure;
    }

    private static ParseResult<DateRange> ParsePart(string part, DateOnly today)
    {
        var text = part.Trim().ToLowerInvariant();
        if (text is "today" or "yesterday" or "tomorrow")
        {
            return Day(text, today, text switch { "today" => 0, "tomorrow" => 1, _ => -1 });
        }

        if (text.Length > 1 && text[0] is '+' or '-')
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
            : Failure($"{Quoted.Of(part)} is no date; {Expected}.");
    }

    private static ParseResult<DateRange> Relative(string text, DateOnly today)
    {
        var unit = text[^1] switch { 'd' => 1, 'w' => 7, _ => 0 };
        var digits = unit == 0 ? text[1..] : text[1..^1];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 4_000_000
            ? Day(text, today, (text[0] == '-' ? -1L : 1L) * number * Math.Max(1, unit))
            : Failure($"{Quoted.Of(text)} is no number of days; +10d, -3d or +2w is expected, or +10 and -3 for days.");
    }

    private static ParseResult<DateRange> Day(string text, DateOnly today, long days)
    {
        var number = today.DayNumber + days;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
        {
            return Failure($"{Quoted.Of(text)} lies outside the years 1 to 9999.");
        }

        var day = DateOnly.FromDayNumber((int)number);
        return ParseResult<DateRange>.Success(new(day, day));
    }

    private static ParseResult<DateRange> Failure(string message) => ParseResult<DateRange>.Failure(new(message));
}
