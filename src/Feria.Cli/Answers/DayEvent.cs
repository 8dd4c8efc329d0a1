namespace Feria.Cli.Answers;

/// <summary>A day as an event of a calendar.</summary>
/// <param name="Uid">The same for the same day of the same rule and place, always.</param>
/// <param name="Date">The day.</param>
/// <param name="Summary">The title.</param>
/// <param name="Details">More, a line each.</param>
/// <param name="Category">The kind of the day.</param>
/// <param name="IsTentative">Whether the date may still move.</param>
internal sealed record DayEvent(string Uid, DateOnly Date, string Summary, IReadOnlyList<string> Details, string Category, bool IsTentative);
