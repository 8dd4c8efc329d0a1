namespace Feria.Plugins;

/// <summary>The part of a message that says what there is.</summary>
internal static class Choices
{
    private const int Most = 12;

    internal static string Describe(string asked, IReadOnlyCollection<string> available)
    {
        if (available.Count == 0)
        {
            return "It has none.";
        }

        string? nearest = NearestName.Of(asked, available);
        string hint = nearest is null ? "" : $"Did you mean '{nearest}'? ";
        string more = available.Count > Most ? $" and {available.Count - Most} more" : "";
        return $"{hint}It has: {string.Join(", ", available.Take(Most))}{more}.";
    }
}
