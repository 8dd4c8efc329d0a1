using System.Diagnostics;
using System.Globalization;

namespace Feria.Benchmarking;

/// <summary>Measures things in turns, so that what disturbs one round disturbs all that are compared in it.</summary>
/// <remarks>
/// Each round runs every contender once, in another order; the ratio of a row is the median of its ratios to the first
/// contender within the rounds, and its note has the quartiles of these.
/// </remarks>
/// <param name="isSmoke">Once and small.</param>
/// <param name="slice">How long a contender runs at a time.</param>
/// <param name="rounds">How many rounds.</param>
public sealed class Interleaved(bool isSmoke, TimeSpan slice, int rounds = 41)
{
    private const int SmokeRuns = 100;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    public Interleaved(bool isSmoke)
        : this(isSmoke, TimeSpan.FromMilliseconds(4))
    {
    }

    public IReadOnlyList<Row> Measure(IReadOnlyList<Contender> contenders)
    {
        ArgumentNullException.ThrowIfNull(contenders);
        int[] counts = [.. contenders.Select(Calibrate)];
        long[] bytes = [.. contenders.Select((contender, at) => Allocated(contender, counts[at]))];
        double[][] times = [.. contenders.Select(_ => new double[isSmoke ? 1 : rounds])];
        Random random = new(1);
        int[] order = [.. Enumerable.Range(0, contenders.Count)];
        for (int round = 0; round < times[0].Length; round++)
        {
            random.Shuffle(order);
            foreach (int at in order)
            {
                times[at][round] = Time(contenders[at], counts[at]) / counts[at];
            }
        }

        return [.. contenders.Select((contender, at) => Row(contender, times[at], times[0], bytes[at]))];
    }

    private static Row Row(Contender contender, double[] times, double[] first, long bytes)
    {
        double[] ratios = [.. times.Zip(first, (time, ofFirst) => time / ofFirst).Order()];
        string spread = string.Create(CultureInfo.InvariantCulture, $"ratio {ratios[ratios.Length / 4]:0.00} to {ratios[ratios.Length * 3 / 4]:0.00}");
        return new(
            contender.What,
            times.Order().ElementAt(times.Length / 2),
            bytes,
            ReferenceEquals(times, first) ? contender.Note : contender.Note.Length == 0 ? spread : $"{spread}; {contender.Note}",
            ratios[ratios.Length / 2]);
    }

    private static double Time(Contender contender, int count)
    {
        long start = Stopwatch.GetTimestamp();
        contender.Run(count);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    private static long Allocated(Contender contender, int count)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        contender.Run(count);
        return (long)Math.Round((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)count);
    }

    // Until the code is compiled for good, and then as often as fits into a slice.
    private int Calibrate(Contender contender)
    {
        if (isSmoke)
        {
            contender.Run(SmokeRuns);
            return SmokeRuns;
        }

        long start = Stopwatch.GetTimestamp();
        int count = 1;
        double nanoseconds = 0;
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            nanoseconds = Time(contender, count);
            if (nanoseconds < slice.TotalNanoseconds / 2 && count < int.MaxValue / 4)
            {
                count *= 2;
            }
        }

        return (int)Math.Clamp(count * slice.TotalNanoseconds / nanoseconds, 1, int.MaxValue / 2);
    }
}
