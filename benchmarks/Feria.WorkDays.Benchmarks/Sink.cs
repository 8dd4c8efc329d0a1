namespace Feria.WorkDays.Benchmarks;

/// <summary>Where results go, so that nothing is optimised away.</summary>
internal static class Sink
{
    public static int Value { get; set; }
}
