namespace Feria.Caching;

/// <summary>What holds for a single entry. Immutable, so safe for any number of threads.</summary>
public sealed record EntryOptions
{
    /// <summary>
    /// How long the value lives, in place of what the cache says; more than zero, <see cref="TimeSpan.MaxValue"/> for
    /// ever; by default what the cache says. Only for a cache whose options give a lifetime of some kind.
    /// </summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Names by which the entry can be removed together with others; compared by their characters; by default none.</summary>
    public IReadOnlyCollection<string>? Tags { get; init; }
}
