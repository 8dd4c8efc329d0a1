using Feria.Packs;

namespace Feria;

/// <summary>What an <see cref="Almanac"/> answers from.</summary>
public sealed record AlmanacOptions
{
    /// <summary>Gets the data packs, the first that has a place answers; the embedded pack unless said otherwise.</summary>
    public IReadOnlyList<DataPack> Packs { get; init; } = [DataPack.Embedded];

    /// <summary>Gets the clock; the system's unless said otherwise.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
