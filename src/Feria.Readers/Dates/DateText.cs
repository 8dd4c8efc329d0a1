using System.Globalization;

namespace Feria.Readers.Dates;

/// <summary>Reads dates as people write them in one language, with or without a year.</summary>
/// <remarks>
/// <para>
/// Understood are a day and a month in either order with a year, a weekday, ordinals, articles and commas or without
/// (<c>Monday, 25th December 2026</c>, <c>Dec 25</c>, <c>1er janvier</c>, <c>25. Dezember</c>), in English also in words
/// (<c>the twenty-fifth of December</c>); and dates of numbers with the year first (<c>2026-12-25</c>), with points
/// (<c>25.12.2026</c>), with East Asian signs (<c>2026年1月1日</c>) or, where <see cref="Order"/> is set, with slashes.
/// Anything else in the text is an error: nothing is guessed.
/// </para>
/// <para>A weekday that is not the date's is an error. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed record DateText
{
    private const int LongestRange = 31;
    private const int LongestText = 100;

    private readonly DateLanguage _language;

    /// <summary>Makes a reader for a language.</summary>
    /// <param name="language">A tag such as <c>en</c>, <c>de-AT</c>; what follows the first hyphen does not count.</param>
    /// <exception cref="ArgumentException">The language is not among <see cref="Languages"/>.</exception>
    public DateText(string language = "en") =>
        _language = DateLanguages.Find(language)
            ?? throw new ArgumentException($"No dates are read in '{language}'; they are in {string.Join(", ", Languages)}.", nameof(language));

    /// <summary>Gets the codes of all languages by ISO 639-1, sorted.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. DateLanguages.All.Select(l => l.Code)];

    /// <summary>Gets the code of the language.</summary>
    public string Language => _language.Code;

    /// <summary>Gets what a date such as <c>03/04/2026</c> means; <see cref="DateOrder.Unknown"/>, an error, unless set.</summary>
    public DateOrder Order { get; init; }

    /// <summary>Reads one date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year of a date that says none, 1 to 9999.</param>
    /// <returns>The date, or what is wrong with the text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not 1 to 9999.</exception>
    public ParseResult<DateOnly> Read(string? text, int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        var shown = Shown(text);
        return Parts(shown, _language, year, out var isAmbiguous) is { IsDate: true } parts
            ? Date(parts, year, shown)
            : ParseResult<DateOnly>.Failure(Unreadable(shown, year, isAmbiguous));
    }

    /// <summary>Reads one date or the ends of a range of at most 31 days (<c>29–31 January</c>, <c>Jan 31 to Feb 2</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year of dates that say none, 1 to 9999.</param>
    /// <returns>All days in order, both ends of a range included; or what is wrong with the text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not 1 to 9999.</exception>
    public ParseResult<IReadOnlyList<DateOnly>> ReadDays(string? text, int year)
    {
        var single = Read(text, year);
        var shown = Shown(text);
        if (single.TryGetValue(out var day))
        {
            return ParseResult<IReadOnlyList<DateOnly>>.Success([day]);
        }

        var ends = DateRangeText.Split(shown, _language)
            .Select(s => (From: Parts(s.From, _language, year, out _), To: Parts(s.To, _language, year, out _)))
            .Where(p => p.From?.Day is not null && p.To?.Day is not null)
            .Select(p => (From: p.From!.Value.Or(p.To!.Value), To: p.To.Value.Or(p.From.Value)))
            .Where(p => p.From.IsDate && p.To.IsDate)
            .ToList();
        return ends is [var (from, to)] ? Days(Date(from, year, shown), Date(to, year, shown), shown) : Failure(single.Error!);
    }

    /// <summary>The weekday, when the text is one and nothing else; else <see langword="null"/>.</summary>
    internal DayOfWeek? Weekday(string text) =>
        NamedDate.Read(text, _language) is { Day: null, Month: null, Year: null, Weekday: { } weekday } ? weekday : null;

    // What is longer is no date, and is not worth looking at or showing.
    private static string Shown(string? text) => PlainText.Shorten(PlainText.Tidy(text), LongestText);

    private static ParseResult<IReadOnlyList<DateOnly>> Days(ParseResult<DateOnly> from, ParseResult<DateOnly> to, string text)
    {
        if ((from.Error ?? to.Error) is { } error)
        {
            return Failure(error);
        }

        var count = to.Value.DayNumber - from.Value.DayNumber + 1;
        return count is > 1 and <= LongestRange
            ? ParseResult<IReadOnlyList<DateOnly>>.Success([.. Enumerable.Range(0, count).Select(from.Value.AddDays)])
            : Failure(new(string.Create(
                CultureInfo.InvariantCulture,
                $"'{text}' would be a range of {count} days, from {from.Value:yyyy-MM-dd} to {to.Value:yyyy-MM-dd}; 2 to {LongestRange} would be right.")));
    }

    private static ParseResult<IReadOnlyList<DateOnly>> Failure(ParseError error) => ParseResult<IReadOnlyList<DateOnly>>.Failure(error);

    private static ParseResult<DateOnly> Date(DateParts parts, int defaultYear, string text)
    {
        var (year, month, day) = (parts.Year ?? defaultYear, parts.Month!.Value, parts.Day!.Value);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return ParseResult<DateOnly>.Failure(new($"'{text}' is no day of the year {year}."));
        }

        var date = new DateOnly(year, month, day);
        return parts.Weekday is { } weekday && weekday != date.DayOfWeek
            ? ParseResult<DateOnly>.Failure(new($"'{text}' contradicts itself: {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} is a {date.DayOfWeek}, not a {weekday}."))
            : ParseResult<DateOnly>.Success(date);
    }

    private DateParts? Parts(string text, DateLanguage language, int year, out bool isAmbiguous) =>
        NumericDate.Read(text, language, Order, year, out isAmbiguous) ?? (isAmbiguous ? null : NamedDate.Read(text, language));

    private ParseError Unreadable(string text, int year, bool isAmbiguous)
    {
        if (isAmbiguous)
        {
            return new($"'{text}' has its day first or its month first; DateOrder has to say which.");
        }

        var example = $"25 {_language.MonthNames[11]}, 25 {_language.MonthNames[11]} {year} or {year}-12-25";
        return new($"{(text.Length == 0 ? "An empty text" : $"'{text}'")} is no date in {_language.Name}, as {example} would be.")
        {
            Suggestions = [.. DateLanguages.All.Where(l => Parts(text, l, year, out _) is { IsDate: true }).Select(l => $"{l.Name} ({l.Code})")],
        };
    }
}
