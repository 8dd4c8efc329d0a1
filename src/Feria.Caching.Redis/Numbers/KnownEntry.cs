namespace Feria.Caching.Redis.Numbers;

/// <summary>What is known of a value in memory.</summary>
/// <param name="Number">When it was written, or its load began; 0 while that is not known yet.</param>
/// <param name="Options">Its tags and lifetime.</param>
/// <param name="Until">When it is over in Redis, by the clock of this process.</param>
internal readonly record struct KnownEntry(long Number, EntryOptions? Options, long Until);
