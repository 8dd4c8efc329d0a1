using System.Globalization;
using System.Text.RegularExpressions;

namespace Feria.Readers.Dates;

/// <summary>Reads dates made of numbers: <c>2026-12-25</c>, <c>25.12.</c>, <c>25/12/2026</c>, <c>2026年1月1日</c>.</summary>
internal static partial class NumericDate
{
    private const string WeekdaysOfHan = "日月火水木金土";
    private const string WeekdaysOfHangul = "일월화수목금토";

    /// <summary>What the text says; <see langword="null"/> when it is no date of numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language of a weekday beside the numbers.</param>
    /// <param name="order">What to make of <c>03/04/2026</c>.</param>
    /// <param name="year">The year whose century a year of two digits is of.</param>
    /// <param name="isAmbiguous">Whether the text would be a date if <paramref name="order"/> were known.</param>
    public static DateParts? Read(string text, DateLanguage language, DateOrder order, int year, out bool isAmbiguous)
    {
        isAmbiguous = false;
        if (EastAsian().Match(text) is { Success: true } marked)
        {
            return new(Number(marked, "y"), Number(marked, "m"), Number(marked, "d"), EastAsianWeekday(marked.Groups["w"].Value));
        }

        var match = Separated().Match(text);
        var rest = match.Success ? text.Remove(match.Index, match.Length) : string.Empty;
        if (!match.Success || NamedDate.Read(rest, language) is not { Year: null, Month: null, Day: null } beside)
        {
            return null;
        }

        var (a, b, c) = (match.Groups["a"].Value, Number(match, "b"), Number(match, "c"));
        if (a.Length == 4)
        {
            return c is null ? null : new DateParts(Number(match, "a"), b, c, beside.Weekday);
        }

        // Points are written between day, month and year alone, in that order, wherever they are written.
        var actual = match.Groups["s"].Value == "." ? DateOrder.DayMonthYear : order;
        isAmbiguous = actual == DateOrder.Unknown && a.Length <= 2;
        var written = match.Groups["c"].Length switch { 0 => null, 2 => (year / 100 * 100) + c, 4 => c, _ => -1 };
        return a.Length > 2 || written < 0 || isAmbiguous ? null
            : actual == DateOrder.DayMonthYear ? new DateParts(written, b, Number(match, "a"), beside.Weekday)
            : new DateParts(written, Number(match, "a"), b, beside.Weekday);
    }

    private static DayOfWeek? EastAsianWeekday(string sign) =>
        sign.Length == 0 ? null : (DayOfWeek)Math.Max(
            WeekdaysOfHan.IndexOf(sign, StringComparison.Ordinal), WeekdaysOfHangul.IndexOf(sign, StringComparison.Ordinal));

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<![\d])(?<a>[0-9]{1,4})(?:(?<s>[-/.])|(?<s>\.)\s)(?<b>[0-9]{1,2})(?:\k<s>\s?(?<c>[0-9]{1,4}))?\.?(?![\d])")]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(?:(?<y>[0-9]{4})\s*[年년]\s*)?(?<m>[0-9]{1,2})\s*[月월]\s*(?<d>[0-9]{1,2})\s*[日일]\s*(?:[（(]\s*(?<w>[日月火水木金土일월화수목금토])(?:曜日|요일)?\s*[)）])?$")]
    private static partial Regex EastAsian();
}
