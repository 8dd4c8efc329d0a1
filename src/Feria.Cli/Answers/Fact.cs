using System.Text.Json;

namespace Feria.Cli.Answers;

/// <summary>Something that JSON says of the question, beside the items.</summary>
internal readonly record struct Fact(string Name, string Json)
{
    public static Fact Of(string name, string? text) => new(name, JsonSerializer.Serialize(text, CliJson.Relaxed.String));

    public static Fact Of(string name, IEnumerable<string> texts) => new(name, JsonSerializer.Serialize(texts.ToList(), CliJson.Relaxed.ListString));

    public static Fact Of(string name, IEnumerable<GapRow> gaps) => new(name, JsonSerializer.Serialize(gaps.ToList(), CliJson.Relaxed.ListGapRow));

    public static Fact Of(string name, DateOnly date) => new(name, $"\"{date:yyyy-MM-dd}\"");

    public static Fact Of(string name, int number) => new(name, FormattableString.Invariant($"{number}"));

    public static Fact Of(string name, bool truth) => new(name, truth ? "true" : "false");
}
