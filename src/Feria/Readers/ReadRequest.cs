using Feria.Locations;

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
}
