namespace Feria.Caching.Expiry;

/// <summary>Lets a reader now and then load a value anew before it is over, the more likely the nearer the end.</summary>
/// <remarks>
/// A. Vattani, F. Chierichetti and K. Lowenstein, "Optimal probabilistic cache stampede prevention" (2015): load anew when
/// now − cost · β · ln(random) ≥ end, with the cost of the last load.
/// </remarks>
internal readonly struct EarlyExpiry(double beta, Func<double>? random)
{
    // -ln of the least chance that is drawn, 2^-53: before that many costs ahead of the end nobody can be early.
    private const double FarthestDraw = 36.74;

    private static readonly double LeastChance = Math.Pow(2, -53);

    /// <summary>The first moment at which somebody may find the value due.</summary>
    internal long From(long deadline, long cost)
        => beta <= 0 || cost <= 0 || deadline == long.MaxValue
            ? long.MaxValue
            : (long)Math.Max(long.MinValue / 2, deadline - (cost * beta * FarthestDraw));

    /// <summary>A number above 0 and at most 1.</summary>
    internal double Draw()
    {
        if (beta <= 0)
        {
            return 1;
        }

#pragma warning disable CA5394 // Spreads work over time; nobody gains from guessing it.
        double draw = random is null ? Random.Shared.NextDouble() : random();
#pragma warning restore CA5394
        return double.IsNaN(draw) ? 1 : Math.Clamp(draw, LeastChance, 1);
    }

    internal bool IsDue(long now, long deadline, long cost, double draw)
        => beta > 0 && now - (cost * beta * Math.Log(draw)) >= deadline;
}
