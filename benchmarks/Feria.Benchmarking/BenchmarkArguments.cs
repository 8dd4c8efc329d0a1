using System.Globalization;

namespace Feria.Benchmarking;

/// <summary>What a benchmark was asked for.</summary>
/// <param name="Smoke">Everything once and small, no time judged: does it still run?</param>
/// <param name="Only">A word of the titles of the tables to measure.</param>
/// <param name="Runs">How many processes of a kind are started where a process is measured; odd.</param>
/// <param name="Results">The folder for the results; null for none.</param>
public sealed record BenchmarkArguments(bool Smoke, string Only, int Runs, string? Results)
{
    public const string Usage = "[--smoke] [--only WORD] [--runs N] [--results FOLDER]";

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">It is not as <see cref="Usage"/> says.</exception>
    public static BenchmarkArguments Parse(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        BenchmarkArguments arguments = new(false, "", 7, null);
        for (int at = 0; at < words.Count; at++)
        {
            arguments = words[at] switch
            {
                "--smoke" => arguments with { Smoke = true },
                "--only" => arguments with { Only = Value(words, ref at) },
                "--results" => arguments with { Results = Value(words, ref at) },
                "--runs" => arguments with { Runs = Odd(Value(words, ref at)) },
                _ => throw new FormatException($"'{words[at]}' is no option. usage: {Usage}"),
            };
        }

        return arguments;
    }

    private static string Value(IReadOnlyList<string> words, ref int at)
        => ++at < words.Count ? words[at] : throw new FormatException($"{words[at - 1]} needs a value. usage: {Usage}");

    private static int Odd(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs % 2 == 1
            ? runs
            : throw new FormatException($"--runs has to be an odd number, not '{text}'.");
}
