namespace Feria.Tables.Tests;

/// <summary>A question of the page: which day it is in a number of working days.</summary>
internal readonly record struct Step(string Code, DateOnly Start, int Days);
