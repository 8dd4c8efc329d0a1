namespace Feria.Holidays;

/// <summary>What a holiday is called, and in which language.</summary>
/// <param name="Text">The name.</param>
/// <param name="Language">The tag of the language that it is in, for instance <c>de</c>.</param>
public readonly record struct HolidayName(string Text, string Language);
