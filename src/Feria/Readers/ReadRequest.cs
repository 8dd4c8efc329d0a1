using Feria.Locations;
using Feria.Readers.Caches;

namespace Feria.Readers;

/// <summary>What a reader is asked for: the holidays of one place in one year.</summary>
/// <param name="Location">The place.</param>
/// <param name="Year">The year of the Gregorian calendar, 1 to 9999.</param>
/// <remarks>
/// A reader is a function <c>IReadOnlyList&lt;Holiday&gt; Read(ReadRequest)</c> or
/// <c>Task&lt;IReadOnlyList&lt;Holiday&gt;&gt; Read(ReadRequest, CancellationToken)</c>, marked as a plug-in and named
/// after its place: <c>reader_GB</c>. Days outside <paramref name="Year"/> are an error of the reader.
/// </remarks>
public sealed record ReadRequest(Location Location, int Year)
{
    /// <summary>Gets the clock; the system's unless a test sets another.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Gets what hears of trouble that did not stop the reading, one sentence at a time, for instance that a page is away
    /// and its last good answer serves; <see langword="null"/> when nobody listens. It may be called from any thread.
    /// </summary>
    public Action<string>? Notice { get; init; }

    /// <summary>
    /// Gets what a host sets for kinds of readers, at most one object of each type, for instance the options of readers
    /// of web pages; empty unless set. A reader takes the type that it knows and ignores all others.
    /// </summary>
    public IReadOnlyList<object> Settings { get; init; } = [];

    internal ReaderMemories? Memories { get; init; }

    /// <summary>
    /// Says that the reader keeps what it reads in a memory: <see cref="Almanac.Invalidate"/> of the almanac that asks
    /// reaches it from then on. Saying it again changes nothing; the memory is not kept alive by it.
    /// </summary>
    /// <param name="memory">The memory.</param>
    public void Keeps(IReaderMemory memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        Memories?.Add(memory);
    }
}
