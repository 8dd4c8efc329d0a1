namespace Feria.Caching.Redis.Tests;

/// <summary>What readers saw in one state.</summary>
/// <param name="Reads">How many reads there were.</param>
/// <param name="Old">How many of them gave an old version.</param>
/// <param name="OldestMilliseconds">For how long the oldest of those had been old.</param>
/// <param name="Back">How many gave a version older than one seen before.</param>
internal sealed record Sighting(long Reads, long Old, long OldestMilliseconds, long Back);
