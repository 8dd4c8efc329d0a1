namespace Feria.DuckDB.Places;

/// <summary>What a text for a place comes to: the days of the place, or what is wrong with the text.</summary>
internal sealed record PlaceEntry(PlaceDays? Days, string? Problem);
