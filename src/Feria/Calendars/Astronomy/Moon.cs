namespace Feria.Calendars.Astronomy;

/// <summary>Where the moon stands.</summary>
/// <remarks>Meeus, Astronomical Algorithms, chapter 47, its largest terms; within some twenty seconds of arc from 1900 to 2100.</remarks>
internal static class Moon
{
    private static readonly Term[] Terms =
    [
        new(0, 0, 1, 0, 6288774), new(2, 0, -1, 0, 1274027), new(2, 0, 0, 0, 658314), new(0, 0, 2, 0, 213618), new(0, 1, 0, 0, -185116),
        new(0, 0, 0, 2, -114332), new(2, 0, -2, 0, 58793), new(2, -1, -1, 0, 57066), new(2, 0, 1, 0, 53322), new(2, -1, 0, 0, 45758),
        new(0, 1, -1, 0, -40923), new(1, 0, 0, 0, -34720), new(0, 1, 1, 0, -30383), new(2, 0, 0, -2, 15327), new(0, 0, 1, 2, -12528),
        new(0, 0, 1, -2, 10980), new(4, 0, -1, 0, 10675), new(0, 0, 3, 0, 10034), new(4, 0, -2, 0, 8548), new(2, 1, -1, 0, -7888),
        new(2, 1, 0, 0, -6766), new(1, 0, -1, 0, -5163), new(1, 1, 0, 0, 4987), new(2, -1, 1, 0, 4036), new(2, 0, 2, 0, 3994),
        new(4, 0, 0, 0, 3861), new(2, 0, -3, 0, 3665), new(0, 1, -2, 0, -2689), new(2, 0, -1, 2, -2602), new(2, -1, -2, 0, 2390),
        new(1, 0, 1, 0, -2348), new(2, -2, 0, 0, 2236), new(0, 1, 2, 0, -2120), new(0, 2, 0, 0, -2069), new(2, -2, -1, 0, 2048),
        new(2, 0, 1, -2, -1773), new(2, 0, 0, 2, -1595), new(4, -1, -1, 0, 1215), new(0, 0, 2, 2, -1110),
    ];

    /// <summary>The degrees, 0 to 360, by which the moon is ahead of the sun at a moment of universal time.</summary>
    public static double Elongation(double moment) => Angles.Normalize(Longitude(moment) - Sun.Longitude(moment));

    /// <summary>The apparent longitude in degrees, 0 to 360, at a moment of universal time.</summary>
    public static double Longitude(double moment)
    {
        var t = Moments.Centuries(moment);
        var mean = Moments.Polynomial(t, 218.3164477, 481267.88123421, -0.0015786);
        var elongation = Moments.Polynomial(t, 297.8501921, 445267.1114034, -0.0018819);
        var sun = Moments.Polynomial(t, 357.5291092, 35999.0502909, -0.0001536);
        var moon = Moments.Polynomial(t, 134.9633964, 477198.8675055, 0.0087414);
        var latitude = Moments.Polynomial(t, 93.2720950, 483202.0175233, -0.0036539);
        var e = 1 - (0.002516 * t) - (0.0000074 * t * t);
        var sum = (3958 * Angles.Sin(119.75 + (131.849 * t))) + (1962 * Angles.Sin(mean - latitude)) + (318 * Angles.Sin(53.09 + (479264.290 * t)));
        foreach (var term in Terms)
        {
            sum += term.Amount * Math.Pow(e, Math.Abs(term.Sun))
                * Angles.Sin((term.Elongation * elongation) + (term.Sun * sun) + (term.Moon * moon) + (term.Latitude * latitude));
        }

        return Angles.Normalize(mean + (sum / 1_000_000) + Sun.Nutation(t));
    }

    private readonly record struct Term(int Elongation, int Sun, int Moon, int Latitude, double Amount);
}
