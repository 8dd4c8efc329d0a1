namespace Feria.Plugins.TestPlugins.Services;

/// <summary>A plug-in with a state of its own.</summary>
/// <param name="clock">A service.</param>
/// <param name="options">Its options.</param>
/// <param name="journal">A service that may be missing.</param>
public sealed class instance_greeter(TimeProvider clock, GreeterOptions options, ICollection<string>? journal = null)
{
    private int _calls;

    /// <summary>Uses all it was given.</summary>
    /// <param name="name">Whom to greet.</param>
    /// <param name="mark">What to end with.</param>
    /// <returns>A greeting.</returns>
    [Plugin]
    public string Greet(string name, string mark = "!")
    {
        journal?.Add(name);
        return string.Join(' ', Enumerable.Repeat($"{options.Word}, {name}{mark} {clock.GetUtcNow().Year}", options.Times));
    }

    /// <summary>Counts the calls of this very instance.</summary>
    /// <returns>How many there were, with this one.</returns>
    [Plugin]
    public int Count() => Interlocked.Increment(ref _calls);

    /// <summary>The instance.</summary>
    /// <returns>Itself.</returns>
    [Plugin]
    public object Self() => this;

    /// <summary>Needs no instance.</summary>
    /// <returns>A word.</returns>
    [Plugin(Label = "static")]
    public static string Plain() => "plain";
}

/// <summary>The options of the plug-in above.</summary>
[PluginOptions]
public sealed record GreeterOptions
{
    /// <summary>How to begin.</summary>
    public string Word { get; init; } = "Hello";

    /// <summary>How often to greet.</summary>
    public int Times { get; init; } = 1;
}
