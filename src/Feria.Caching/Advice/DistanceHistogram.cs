using System.Numerics;

namespace Feria.Caching.Advice;

/// <summary>How many calls came after how many other arguments: what a cache of a size answers is what came after fewer.</summary>
/// <remarks>Exact below 256; above, a step is at most a 128th of the distance.</remarks>
internal sealed class DistanceHistogram
{
    private const int ExactBits = 8;
    private const int StepBits = 7;

    private readonly double[] _weights;

    internal DistanceHistogram()
        : this(new double[(1 << ExactBits) + ((62 - ExactBits) << StepBits)], 0)
    {
    }

    private DistanceHistogram(double[] weights, double sum) => (_weights, Sum) = (weights, sum);

    internal double Sum { get; private set; }

    internal void Add(double distance, double weight)
    {
        _weights[Step((long)distance)] += weight;
        Sum += weight;
    }

    internal DistanceHistogram Copy() => new([.. _weights], Sum);

    /// <summary>What came after fewer others than that.</summary>
    internal double Below(long size)
    {
        if (size <= 0)
        {
            return 0;
        }

        int last = Step(size);
        double sum = 0;
        for (int step = 0; step < last; step++)
        {
            sum += _weights[step];
        }

        // Of the step that the size is in, the share that lies below it.
        long start = Start(last);
        return sum + (_weights[last] * (size - start) / (Start(last + 1) - start));
    }

    private static int Step(long distance)
    {
        if (distance < 1 << ExactBits)
        {
            return (int)distance;
        }

        int octave = BitOperations.Log2((ulong)distance);
        return (1 << ExactBits) + ((octave - ExactBits) << StepBits) + (int)((distance >> (octave - StepBits)) & ((1 << StepBits) - 1));
    }

    private static long Start(int step)
    {
        if (step < 1 << ExactBits)
        {
            return step;
        }

        int above = step - (1 << ExactBits);
        int octave = (above >> StepBits) + ExactBits;
        return (1L << octave) + ((long)(above & ((1 << StepBits) - 1)) << (octave - StepBits));
    }
}
