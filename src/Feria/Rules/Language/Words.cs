namespace Feria.Rules.Language;

/// <summary>The words of the rule language and what they stand for.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Months { get; } =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static IReadOnlyList<string> Weekdays { get; } =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static IReadOnlyList<string> Ordinals { get; } = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>The number of a word in a list from 1, or 0.</summary>
    public static int NumberOf(this IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
            {
                return i + 1;
            }
        }

        return 0;
    }

    public static DayOfWeek? Weekday(string word) => Weekdays.NumberOf(word) is > 0 and var n ? (DayOfWeek)(n - 1) : null;
}
