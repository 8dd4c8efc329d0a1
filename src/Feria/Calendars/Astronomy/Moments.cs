namespace Feria.Calendars.Astronomy;

/// <summary>Moments as fractional day numbers: day number 0 is midnight, universal time, at the start of 1 January 1.</summary>
internal static class Moments
{
    /// <summary>Noon of 1 January 2000, the epoch of the series.</summary>
    public const double J2000 = 730119.5;

    /// <summary>Julian centuries of dynamical time since J2000.</summary>
    public static double Centuries(double universal) => (ToDynamical(universal) - J2000) / 36525;

    public static double ToDynamical(double universal) => universal + (DeltaT(universal) / 86400);

    public static double ToUniversal(double dynamical) => dynamical - (DeltaT(dynamical) / 86400);

    /// <summary>Dynamical less universal time in seconds: Espenak and Meeus' polynomials, 1900 to 2150, beyond them their parabola.</summary>
    private static double DeltaT(double moment)
    {
        var year = 2000 + ((moment - J2000) / 365.2425);
        var t = year - 2000;
        return year switch
        {
            < 1900 or > 2150 => -20 + (32 * (year - 1820) / 100 * ((year - 1820) / 100)),
            < 1920 => Polynomial(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197),
            < 1941 => Polynomial(year - 1920, 21.20, 0.84493, -0.076100, 0.0020936),
            < 1961 => Polynomial(year - 1950, 29.07, 0.407, -1d / 233, 1d / 2547),
            < 1986 => Polynomial(year - 1975, 45.45, 1.067, -1d / 260, -1d / 718),
            < 2005 => Polynomial(t, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599),
            < 2050 => Polynomial(t, 62.92, 0.32217, 0.005589),
            _ => -20 + (32 * (year - 1820) / 100 * ((year - 1820) / 100)) - (0.5628 * (2150 - year)),
        };
    }

    public static double Polynomial(double x, params ReadOnlySpan<double> coefficients)
    {
        var sum = 0d;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }
}
