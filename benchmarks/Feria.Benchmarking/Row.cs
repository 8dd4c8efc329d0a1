namespace Feria.Benchmarking;

/// <summary>One measured thing.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Nanoseconds">The median time.</param>
/// <param name="Bytes">Bytes allocated or held; null where they were not measured.</param>
/// <param name="Note">What else is to be said.</param>
/// <param name="Ratio">The time beside that of the first row, where it was measured in pairs; else that of the medians.</param>
public sealed record Row(string What, double Nanoseconds, long? Bytes = null, string Note = "", double? Ratio = null);
