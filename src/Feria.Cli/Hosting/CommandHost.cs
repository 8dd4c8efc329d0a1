using Feria.Cli.Settings;

namespace Feria.Cli.Hosting;

/// <summary>Everything of the outer world that the command touches, so that a test can be the world.</summary>
internal sealed record CommandHost
{
    /// <summary>Gets the reader of standard input; opened when it is first asked for.</summary>
    public required Lazy<TextReader> In { get; init; }

    /// <summary>Gets standard output, for answers alone.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Gets standard output for an answer that is no text; nothing else is written then.</summary>
    public required Func<Stream> OutBytes { get; init; }

    /// <summary>Gets standard error, for everything else.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets standard error for a file that is to be written there.</summary>
    public required Func<Stream> ErrorBytes { get; init; }

    /// <summary>Gets the clock and the local zone.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Gets the look-up of environment variables; an unset or empty one is <see langword="null"/>.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Gets the working directory, in which settings may lie; nothing where none are looked for.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets what is set by variables and settings files; these are read when they are needed.</summary>
    public UserSettings Settings => field ??= new(this);

    /// <summary>Gets what drop-in readers are handed, such as where pages are fetched from; nothing outside of tests.</summary>
    public IReadOnlyList<object> ReaderSettings { get; init; } = [];

    /// <summary>Gets what is kept on disk; looked for only when somebody asks.</summary>
    public Func<IReadOnlyList<CacheStore>> Caches { get; init; } = () => [];

    /// <summary>Gets what carries a command line out that a native build cannot, by the full command.</summary>
    public Func<IReadOnlyList<string>, int> HandOver { get; init; } = FullCommand.Run;

    /// <summary>Gets a value indicating whether a person sees the output as it comes.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Gets a value indicating whether a person sees standard error as it comes.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Gets the width of the terminal in cells; asked for only when something is laid out.</summary>
    public Func<int> Width { get; init; } = () => 80;

    /// <summary>Gets a value indicating whether the environment allows colour: see no-color.org.</summary>
    public bool AllowsColour => IsTerminal && Variable("NO_COLOR") is null && Variable("TERM") != "dumb" && !Settings.IsOn(SettingKey.NoColour);

    /// <summary>Gets today in the local zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);
}
