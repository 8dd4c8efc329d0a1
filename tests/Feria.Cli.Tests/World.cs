using Feria.Cli.Hosting;

namespace Feria.Cli.Tests;

/// <summary>A world for the command: streams that are kept, a clock that stands on Monday, 15 June 2026, noon, and no variables.</summary>
public sealed record World
{
    public string Input { get; init; } = string.Empty;

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset Now { get; init; } = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public TimeSpan Zone { get; init; } = TimeSpan.Zero;

    public string? Folder { get; init; }

    public bool IsTerminal { get; init; }

    internal IReadOnlyList<CacheStore> Caches { get; init; } = [];

    public int Width { get; init; } = 100;

    /// <summary>Gets where an answer goes that is no text.</summary>
    public Stream OutBytes { get; init; } = Stream.Null;

    public static Task<Outcome> RunAsync(params string[] arguments) => new World().CommandAsync(arguments);

    public async Task<Outcome> CommandAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await FeriaCommand.RunAsync(arguments, Host(output, error));
        return new(code, output.ToString(), error.ToString());
    }

    internal CommandHost Host(TextWriter output, TextWriter error) => new()
    {
        In = new(() => new StringReader(Input)),
        Out = output,
        OutBytes = () => OutBytes,
        Error = error,
        ErrorBytes = () => Stream.Null,
        Time = new StoppedClock(Now, Zone),
        Variable = name => Variables.GetValueOrDefault(name),
        Folder = Folder,
        Caches = () => Caches,
        IsTerminal = IsTerminal,
        Width = () => Width,
    };

    private sealed class StoppedClock(DateTimeOffset now, TimeSpan zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Test", zone, "Test", "Test");

        public override DateTimeOffset GetUtcNow() => now;
    }
}
