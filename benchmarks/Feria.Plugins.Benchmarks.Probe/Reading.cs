using System.Diagnostics;
using System.Globalization;

namespace Feria.Plugins.Benchmarks.Probe;

/// <summary>What one measurement gave.</summary>
/// <param name="Milliseconds">The time of the first run in this process, in which everything has to be compiled.</param>
/// <param name="Again">The time of a second run with everything anew but the code.</param>
/// <param name="Bytes">Bytes of memory that are held afterwards, where that was asked.</param>
/// <param name="Note">What else is to be said.</param>
internal sealed record Reading(double Milliseconds, double Again = 0, long Bytes = 0, string Note = "")
{
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds:0.0000}\t{Again:0.0000}\t{Bytes}\t{Note}");

    internal static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
