using System.Text;
using Feria.WorkDays;

namespace Feria.DuckDB.Functions;

/// <summary>What the conventions are called that move a day which is not worked.</summary>
internal static class ConventionWords
{
    private static readonly RollConvention[] Conventions = Enum.GetValues<RollConvention>();
    private static readonly byte[][] Utf8 = [.. Conventions.Select(c => Encoding.UTF8.GetBytes(Word(c)))];

    /// <summary>Gets the words, for instance <c>modified-following</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Conventions.Select(Word)];

    public static RollConvention? Find(ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < Utf8.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(word, Utf8[i]))
            {
                return Conventions[i];
            }
        }

        return null;
    }

    public static string Complain(ReadOnlySpan<byte> word) => $"'{Encoding.UTF8.GetString(word)}' is no convention; {string.Join(", ", All)} are.";

    /// <summary><c>ModifiedFollowing</c> is written <c>modified-following</c>.</summary>
    private static string Word(RollConvention convention) =>
        string.Concat(convention.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
