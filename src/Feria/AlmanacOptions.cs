using Feria.OwnCalendars;
using Feria.Packs;
using Feria.Plugins;

namespace Feria;

/// <summary>What an <see cref="Almanac"/> answers from.</summary>
public sealed record AlmanacOptions
{
    /// <summary>Gets the data packs, the first that has a place answers; the embedded pack unless said otherwise.</summary>
    public IReadOnlyList<DataPack> Packs { get; init; } = [DataPack.Embedded];

    /// <summary>
    /// Gets the file of a newer data pack, which stands before the embedded one; none unless said otherwise. A file that
    /// cannot be used is told to <see cref="Notice"/>, and the others serve; open it with <see cref="DataPack.OpenFile"/>
    /// where that shall be an error.
    /// </summary>
    public string? PackFile { get; init; }

    /// <summary>Gets the SHA-256 that <see cref="PackFile"/> must have, as its maker gave it; any unless said otherwise.</summary>
    public string? PackSha256 { get; init; }

    /// <summary>Gets the pack of <see cref="Packs"/> for whose places no other may stand in, were one of them damaged.</summary>
    internal DataPack? RequiredPack { get; init; }

    /// <summary>
    /// Gets calendars of companies and others, which are places among the others; none unless said otherwise. One that takes
    /// the name of another place is an <see cref="OwnCalendarException"/> when the almanac is created; one whose base is not
    /// known, when it is asked for.
    /// </summary>
    public IReadOnlyList<OwnCalendar> Calendars { get; init; } = [];

    /// <summary>
    /// Gets the drop-in readers, plug-ins named <c>reader_CODE</c>; none unless said otherwise. Such a reader comes before
    /// the packs when its function has no label; one with a label answers when it is asked for by it, or when nobody else
    /// knows the place.
    /// </summary>
    public PluginPackage? Readers { get; init; }

    /// <summary>Gets what is handed to every reader in <see cref="Feria.Readers.ReadRequest.Settings"/>.</summary>
    public IReadOnlyList<object> ReaderSettings { get; init; } = [];

    /// <summary>Gets what hears of trouble that did not stop a reading; it may be called from any thread.</summary>
    public Action<string>? Notice { get; init; }

    /// <summary>Gets how many answers are kept, for as many places and times; at least 0, which keeps none; 2,000 unless said otherwise.</summary>
    public int CachedAnswers { get; init; } = 2_000;

    /// <summary>Gets how many work calendars are kept; at least 0, which keeps none; 200 unless said otherwise.</summary>
    public int CachedCalendars { get; init; } = 200;

    /// <summary>
    /// Gets for how long the answer of a drop-in reader is kept, unless its file changes before; more than zero; an hour
    /// unless said otherwise. Answers of data packs are kept as long as there is room.
    /// </summary>
    public TimeSpan ReaderAnswersLive { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets the clock; the system's unless said otherwise.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
