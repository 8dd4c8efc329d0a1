using System.Text;
using Feria.WorkDays;

namespace Feria.DuckDB.Functions;

/// <summary>What the ends of a count are called.</summary>
internal static class EndsWords
{
    /// <summary>Gets the words: <c>both</c>, <c>first</c>, <c>last</c>, <c>none</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<CountedEnds>().Select(n => n.ToLowerInvariant())];

    public static CountedEnds? Find(ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(word, "both"u8) ? CountedEnds.Both
        : Ascii.EqualsIgnoreCase(word, "first"u8) ? CountedEnds.First
        : Ascii.EqualsIgnoreCase(word, "last"u8) ? CountedEnds.Last
        : Ascii.EqualsIgnoreCase(word, "none"u8) ? CountedEnds.None
        : null;

    public static string Complain(ReadOnlySpan<byte> word) =>
        $"'{Encoding.UTF8.GetString(word)}' does not say which ends of a count are counted; {string.Join(", ", All)} do.";
}
