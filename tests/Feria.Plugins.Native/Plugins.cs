namespace Feria.Plugins.Native.Sample;

internal static class Area
{
    /// <summary>Area of a rectangle.</summary>
    [Plugin]
    internal static int Rectangle(int width, int height = 1) => width * height;

    [Plugin(Label = "say")]
    internal static string Say(int number) => $"area {number}";
}

internal sealed class Greeter(TimeProvider clock, GreeterOptions options)
{
    [Plugin]
    internal string Greet(string name) => $"{options.Word}, {name}";

    [Plugin]
    internal Task<bool> Year(int least, [PluginService] TimeProvider other)
        => Task.FromResult(ReferenceEquals(clock, other) && clock.GetUtcNow().Year > least);

    [Plugin(Label = "say", Before = ["Area"])]
    internal string Say(int number) => $"{options.Word} {number}";
}

internal sealed class Needy(IFormatProvider provider)
{
    [Plugin]
    internal IFormatProvider Get() => provider;
}

/// <summary>Options that are read without reflection.</summary>
[PluginOptions]
internal sealed record GreeterOptions
{
    public string Word { get; init; } = "Salve";
}
