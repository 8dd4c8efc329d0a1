using System.Collections.Frozen;

namespace Feria.Rules.Language;

/// <summary>The words of which dates are made, and which therefore cannot be the id of a rule: a reference to it would mean the word.</summary>
internal static class ReservedWords
{
    private static readonly FrozenSet<string> All = Words.Months.Concat(Words.Weekdays).Concat(Words.Ordinals)
        .Concat(CalendarPhrase.Months).Concat(CalendarWords.All.Select(c => c.Name)).Concat(SkyPhrase.Starts)
        .Concat(["the", "a", "an", "last", "day", "days", "week", "weeks", "easter", "orthodox", "julian"])
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word) || word.All(char.IsAsciiDigit);
}
