namespace ImageFormats;

/// <summary>One point of a picture.</summary>
/// <param name="R">How much red, from 0 to 255.</param>
/// <param name="G">How much green.</param>
/// <param name="B">How much blue.</param>
/// <param name="A">How much of it is seen: 0 is transparent, 255 opaque.</param>
public readonly record struct Pixel(byte R, byte G, byte B, byte A = 255);
