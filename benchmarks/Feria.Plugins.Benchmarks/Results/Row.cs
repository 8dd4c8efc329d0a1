namespace Feria.Plugins.Benchmarks.Results;

/// <summary>One measured thing.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Nanoseconds">The median time.</param>
/// <param name="Bytes">Bytes allocated or held; null where they were not measured.</param>
/// <param name="Note">What else is to be said.</param>
internal sealed record Row(string What, double Nanoseconds, long? Bytes = null, string Note = "");
