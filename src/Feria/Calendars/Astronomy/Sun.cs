namespace Feria.Calendars.Astronomy;

/// <summary>Where the sun stands, and when it stands somewhere.</summary>
/// <remarks>
/// The series of Bretagnon and Simon (Planetary Programs and Tables, 1986); within some two seconds of arc from 1900 to
/// 2100, so a moment is good to about a minute.
/// </remarks>
internal static class Sun
{
    private const double TropicalYear = 365.242189;

    private static ReadOnlySpan<double> Coefficients =>
    [
        403406, 195207, 119433, 112392, 3891, 2819, 1721, 660, 350, 334, 314, 268, 242, 234, 158, 132, 129, 114, 99, 93, 86, 78,
        72, 68, 64, 46, 38, 37, 32, 29, 28, 27, 27, 25, 24, 21, 21, 20, 18, 17, 14, 13, 13, 13, 12, 10, 10, 10, 10,
    ];

    private static ReadOnlySpan<double> Multipliers =>
    [
        0.9287892, 35999.1376958, 35999.4089666, 35998.7287385, 71998.20261, 71998.4403, 36000.35726, 71997.4812, 32964.4678,
        -19.4410, 445267.1117, 45036.8840, 3.1008, 22518.4434, -19.9739, 65928.9345, 9038.0293, 3034.7684, 33718.148, 3034.448,
        -2280.773, 29929.992, 31556.493, 149.588, 9037.750, 107997.405, -4444.176, 151.771, 67555.316, 31556.080, -4561.540,
        107996.706, 1221.655, 62894.167, 31437.369, 14578.298, -31931.757, 34777.243, 1221.999, 62894.511, -4442.039, 107997.909,
        119.066, 16859.071, -4.578, 26895.292, -39.127, 12297.536, 90073.778,
    ];

    private static ReadOnlySpan<double> Addends =>
    [
        270.54861, 340.19128, 63.91854, 331.26220, 317.843, 86.631, 240.052, 310.26, 247.23, 260.87, 297.82, 343.14, 166.79,
        81.53, 3.50, 132.75, 182.95, 162.03, 29.8, 266.4, 249.2, 157.6, 257.8, 185.1, 69.9, 8.0, 197.1, 250.4, 65.3, 162.7,
        341.5, 291.6, 98.5, 146.7, 110.0, 5.2, 342.6, 230.9, 256.1, 45.3, 242.9, 115.2, 151.8, 285.3, 53.3, 126.6, 205.7, 85.9,
        146.1,
    ];

    /// <summary>The apparent longitude in degrees, 0 to 360, at a moment of universal time.</summary>
    public static double Longitude(double moment)
    {
        var c = Moments.Centuries(moment);
        var sum = 0d;
        for (var i = 0; i < Coefficients.Length; i++)
        {
            sum += Coefficients[i] * Angles.Sin(Addends[i] + (Multipliers[i] * c));
        }

        var aberration = (0.0000974 * Angles.Cos(177.63 + (35999.01848 * c))) - 0.005575;
        return Angles.Normalize(282.7771834 + (36000.76953744 * c) + (0.000005729577951308232 * sum) + aberration + Nutation(c));
    }

    /// <summary>The first moment of universal time, at or after the given one, at which the sun reaches a longitude.</summary>
    public static double NextLongitude(double degrees, double moment)
    {
        var guess = moment + (TropicalYear / 360 * Angles.Normalize(degrees - Longitude(moment)));
        for (var i = 0; i < 5; i++)
        {
            guess += TropicalYear / 360 * Angles.Signed(degrees - Longitude(guess));
        }

        return guess;
    }

    internal static double Nutation(double c) =>
        (-0.004778 * Angles.Sin(124.90 - (1934.134 * c) + (0.002063 * c * c)))
        + (-0.0003667 * Angles.Sin(201.11 + (72001.5377 * c) + (0.00057 * c * c)));
}
