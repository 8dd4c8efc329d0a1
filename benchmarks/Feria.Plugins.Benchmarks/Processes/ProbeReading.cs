namespace Feria.Plugins.Benchmarks.Processes;

/// <summary>What one process measured.</summary>
/// <param name="Milliseconds">The time of its first run, in which all code has to be compiled.</param>
/// <param name="Again">The time of a second run with everything anew but the code; 0 where there was none.</param>
/// <param name="Bytes">Bytes held, where that was asked.</param>
/// <param name="Note">What else is to be said.</param>
internal sealed record ProbeReading(double Milliseconds, double Again, long Bytes, string Note)
{
    internal double Nanoseconds => Milliseconds * 1e6;

    internal double AgainNanoseconds => Again * 1e6;
}
