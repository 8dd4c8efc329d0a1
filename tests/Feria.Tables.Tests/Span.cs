namespace Feria.Tables.Tests;

/// <summary>A question of the page: how many working days lie between two days of a place.</summary>
internal readonly record struct Span(string Code, DateOnly Start, DateOnly End);
