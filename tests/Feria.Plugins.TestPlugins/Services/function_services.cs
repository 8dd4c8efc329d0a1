namespace Feria.Plugins.TestPlugins.Services;

/// <summary>Functions with parameters that the package fills in.</summary>
public static class function_services
{
    /// <summary>A service between two arguments.</summary>
    /// <param name="left">A number.</param>
    /// <param name="clock">A service.</param>
    /// <param name="right">Another number.</param>
    /// <returns>The sum with the year.</returns>
    [Plugin]
    public static int Add(int left, [PluginService] TimeProvider clock, int right = 10) => left + right + clock.GetUtcNow().Year;

    /// <summary>A service before the token.</summary>
    /// <param name="number">Any number.</param>
    /// <param name="clock">A service.</param>
    /// <param name="cancellation">Filled in by the call.</param>
    /// <returns>The number with the year, when the token can be cancelled.</returns>
    [Plugin]
    public static Task<int> Later(int number, [PluginService] TimeProvider clock, CancellationToken cancellation)
        => Task.FromResult(cancellation.CanBeCanceled ? number + clock.GetUtcNow().Year : -1);

    /// <summary>Services that may be missing.</summary>
    /// <param name="journal">A reference.</param>
    /// <param name="day">A structure.</param>
    /// <param name="number">A number.</param>
    /// <returns>What it got.</returns>
    [Plugin]
    public static string Maybe([PluginService] ICollection<string>? journal = null, [PluginService] DateOnly day = default, [PluginService] int number = 7)
        => $"{journal is null} {day == default} {number}";

    /// <summary>Options need no mark.</summary>
    /// <param name="options">The options.</param>
    /// <param name="name">Whom to greet.</param>
    /// <returns>A greeting.</returns>
    [Plugin]
    public static string Greet(FunctionOptions options, string name) => $"{options.Words[0]} {name}";

    /// <summary>Has no result.</summary>
    /// <param name="journal">A service.</param>
    [Plugin]
    public static void Write([PluginService] ICollection<string>? journal = null) => journal?.Add("written");
}

/// <summary>Options with a list.</summary>
/// <param name="Words">What to begin with.</param>
[PluginOptions]
public sealed record FunctionOptions(IReadOnlyList<string>? Words = null)
{
    /// <summary>What to begin with.</summary>
    public IReadOnlyList<string> Words { get; init; } = Words ?? ["Hi"];
}
