namespace Feria.Plugins.TestPlugins;

/// <summary>Arguments of all kinds.</summary>
public static class plugin_arguments
{
    /// <summary>Adds.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    /// <returns>The sum.</returns>
    [Plugin]
    public static int Add(int left, int right = 10) => left + right;

    /// <summary>Default values of all kinds.</summary>
    /// <param name="day">An enum.</param>
    /// <param name="maybe">A nullable enum.</param>
    /// <param name="date">A structure.</param>
    /// <param name="price">A decimal.</param>
    /// <param name="text">A text.</param>
    /// <param name="none">Null.</param>
    /// <param name="number">A nullable number.</param>
    /// <returns>All of them.</returns>
    [Plugin]
    public static string Defaults(
        DayOfWeek day = DayOfWeek.Friday,
        DayOfWeek? maybe = DayOfWeek.Monday,
        DateOnly date = default,
        decimal price = 1.5m,
        string text = "x",
        string? none = null,
        int? number = 3)
        => string.Create(null, $"{day} {maybe} {date == default} {price == 1.5m} {text} {none is null} {number}");

    /// <summary>Has no result.</summary>
    /// <param name="target">Gets an item.</param>
    [Plugin]
    public static void AddTo(ICollection<string> target) => target?.Add("done");

    /// <summary>Gives more than it promises.</summary>
    /// <returns>Two items.</returns>
    [Plugin]
    public static string[] Items() => ["a", "b"];

    /// <summary>Takes null.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="number">Any number.</param>
    /// <returns>Whether both are null.</returns>
    [Plugin]
    public static bool AreNull(string? text, int? number) => text is null && number is null;

    /// <summary>Throws.</summary>
    /// <returns>Never.</returns>
    [Plugin]
    public static int Fail() => throw new InvalidOperationException("on purpose");

    /// <summary>Gives its argument back.</summary>
    /// <param name="value">Anything.</param>
    /// <returns>The same.</returns>
    [Plugin]
    public static object Echo(object value) => value;
}
