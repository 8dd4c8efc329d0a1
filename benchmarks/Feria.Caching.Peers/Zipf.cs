namespace Feria.Caching.Peers;

/// <summary>Keys of which the first is asked for most, the second half as often, the third a third as often …</summary>
public static class Zipf
{
    /// <summary>Draws keys: key k, from 1, with a chance in proportion to 1/k^exponent.</summary>
    /// <param name="distinct">How many keys there are.</param>
    /// <param name="count">How many are drawn.</param>
    /// <param name="seed">The same keys for the same seed.</param>
    /// <param name="exponent">How steep it is.</param>
    public static int[] Keys(int distinct, int count, int seed, double exponent = 0.99)
    {
        double[] upTo = new double[distinct];
        double sum = 0;
        for (int rank = 0; rank < distinct; rank++)
        {
            sum += Math.Pow(rank + 1, -exponent);
            upTo[rank] = sum;
        }

        Random random = new(seed);
        int[] keys = new int[count];
        for (int at = 0; at < count; at++)
        {
            int found = Array.BinarySearch(upTo, random.NextDouble() * sum);
            keys[at] = 1 + Math.Min(distinct - 1, found < 0 ? ~found : found);
        }

        return keys;
    }
}
