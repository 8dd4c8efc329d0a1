using Feria.Dates;

namespace Feria.Quartz;

/// <summary>What a calendar is made of anew when a job store gives it back.</summary>
/// <param name="Places">The codes of the places with a plus between them.</param>
/// <param name="Range">The time that it covers.</param>
/// <param name="Source">The reader that was asked for, if one was.</param>
internal sealed record CalendarRecipe(string Places, DateRange Range, string? Source);
