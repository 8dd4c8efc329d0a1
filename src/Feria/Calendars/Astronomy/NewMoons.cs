namespace Feria.Calendars.Astronomy;

/// <summary>The moments of new moon.</summary>
/// <remarks>Meeus, Astronomical Algorithms, chapter 49; within some twenty seconds from 1900 to 2100.</remarks>
internal static class NewMoons
{
    private const double SynodicMonth = 29.530588861;

    private static readonly PeriodicTerm[] Terms =
    [
        new(-0.40720, 0, 1, 0), new(0.17241, 1, 0, 0), new(0.01608, 0, 2, 0), new(0.01039, 0, 0, 2), new(0.00739, -1, 1, 0),
        new(-0.00514, 1, 1, 0), new(0.00208, 2, 0, 0), new(-0.00111, 0, 1, -2), new(-0.00057, 0, 1, 2), new(0.00056, 1, 2, 0),
        new(-0.00042, 0, 3, 0), new(0.00042, 1, 0, 2), new(0.00038, 1, 0, -2), new(-0.00024, -1, 2, 0), new(-0.00007, 2, 1, 0),
        new(0.00004, 0, 2, -2), new(0.00004, 3, 0, 0), new(0.00003, 1, 1, -2), new(0.00003, 0, 2, 2), new(-0.00003, 1, 1, 2),
        new(0.00003, -1, 1, 2), new(-0.00002, -1, 1, -2), new(-0.00002, 1, 3, 0), new(0.00002, 0, 4, 0),
    ];

    private static readonly (double Amount, double Addend, double Multiplier)[] Planetary =
    [
        (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239),
        (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
        (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154), (0.000035, 239.56, 25.513099),
        (0.000023, 331.55, 3.592518),
    ];

    /// <summary>The last new moon before a moment, both of universal time.</summary>
    public static double Before(double moment)
    {
        var k = NumberNear(moment) + 1;
        while (Moment(k) >= moment)
        {
            k--;
        }

        return Moment(k);
    }

    /// <summary>The first new moon at or after a moment, both of universal time.</summary>
    public static double AtOrAfter(double moment)
    {
        var k = NumberNear(moment) - 1;
        while (Moment(k) < moment)
        {
            k++;
        }

        return Moment(k);
    }

    private static int NumberNear(double moment) => (int)Math.Floor((moment - (Moments.J2000 + 5.09766)) / SynodicMonth);

    private static double Moment(int k)
    {
        var c = k / 1236.85;
        var e = 1 - (0.002516 * c) - (0.0000074 * c * c);
        var sun = 2.5534 + (29.10535670 * k) + Moments.Polynomial(c, 0, 0, -0.0000014, -0.00000011);
        var moon = 201.5643 + (385.81693528 * k) + Moments.Polynomial(c, 0, 0, 0.0107582, 0.00001238, -0.000000058);
        var latitude = 160.7108 + (390.67050284 * k) + Moments.Polynomial(c, 0, 0, -0.0016118, -0.00000227, 0.000000011);
        var node = 124.7746 - (1.56375588 * k) + Moments.Polynomial(c, 0, 0, 0.0020672, 0.00000215);
        var correction = (-0.00017 * Angles.Sin(node)) + (0.000325 * Angles.Sin(299.77 + (0.107408 * k) - (0.009173 * c * c)));
        foreach (var term in Terms)
        {
            correction += term.Amount * Math.Pow(e, Math.Abs(term.Sun))
                * Angles.Sin((term.Sun * sun) + (term.Moon * moon) + (term.Latitude * latitude));
        }

        foreach (var (amount, addend, multiplier) in Planetary)
        {
            correction += amount * Angles.Sin(addend + (multiplier * k));
        }

        var mean = Moments.J2000 + 5.09766 + (SynodicMonth * k) + Moments.Polynomial(c, 0, 0, 0.00015437, -0.000000150, 0.00000000073);
        return Moments.ToUniversal(mean + correction);
    }

    private readonly record struct PeriodicTerm(double Amount, int Sun, int Moon, int Latitude);
}
