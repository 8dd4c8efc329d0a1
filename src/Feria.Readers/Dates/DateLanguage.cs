namespace Feria.Readers.Dates;

/// <summary>The words that dates are made of in one language. Words are looked up folded.</summary>
internal sealed class DateLanguage
{
    private readonly WordForms _months;
    private readonly WordForms _weekdays;
    private readonly HashSet<string> _fillers;
    private readonly HashSet<string> _ordinals;
    private readonly HashSet<string> _to;

    public DateLanguage(string code, string name, IReadOnlyDictionary<string, string> fields)
    {
        (Code, Name) = (code, name);
        _months = new(Words(fields, "months"));
        _weekdays = new(Words(fields, "weekdays"));
        _fillers = [.. Words(fields, "fillers").Select(w => Letters.Fold(w))];
        _ordinals = [.. Words(fields, "ordinals").Select(w => Letters.Fold(w))];
        _to = [.. Words(fields, "to").Select(w => Letters.Fold(w))];
        MonthNames = [.. _months.Canonical];
        WeekdayNames = [.. _weekdays.Canonical];
    }

    /// <summary>Gets the code by ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>Gets the English name.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the months.</summary>
    public IReadOnlyList<string> MonthNames { get; }

    /// <summary>Gets the names of the days of the week from Monday.</summary>
    public IReadOnlyList<string> WeekdayNames { get; }

    /// <summary>The month of a folded word, 1 to 12, or 0.</summary>
    public int Month(string word) => Find(_months, _weekdays, word) + 1;

    /// <summary>The weekday of a folded word, or <see langword="null"/>.</summary>
    public DayOfWeek? Weekday(string word) => Find(_weekdays, _months, word) is >= 0 and var index ? (DayOfWeek)((index + 1) % 7) : null;

    public bool IsFiller(string word) => _fillers.Contains(word);

    public bool IsOrdinal(string word) => _ordinals.Contains(word);

    public bool IsTo(string word) => _to.Contains(word);

    // A whole word is what it is: Romanian "marți" is a Tuesday, though "martie", the month, begins alike.
    private static int Find(WordForms wanted, WordForms others, string word) =>
        wanted.FindForm(word) is >= 0 and var form ? form : others.FindForm(word) >= 0 ? -1 : wanted.FindBeginning(word);

    private static string[] Words(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.GetValueOrDefault(name, string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
