namespace Feria.Caching.Policies;

/// <summary>Remembers, by hash alone, which entries were turned away within the last so many exits.</summary>
/// <remarks>A later exit may overwrite an earlier one: what is forgotten so is an error of a few per cent. Under the lock.</remarks>
internal sealed class RecentExits
{
    private ulong[] _slots = new ulong[16];
    private uint _exits;

    internal void Reserve(int entries)
    {
        if (entries > _slots.Length)
        {
            _slots = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Min(1 << 28, entries))];
        }
    }

    /// <summary>One more entry has reached the end of the window.</summary>
    internal void Count() => _exits++;

    /// <summary>That entry was turned away.</summary>
    internal void Add(int hash) => Slot(hash) = ((ulong)(uint)hash << 32) | _exits;

    /// <summary>Whether the entry was turned away within the last exits, that many of them.</summary>
    internal bool Has(int hash, int within)
    {
        ulong slot = Slot(hash);
        return (uint)(slot >> 32) == (uint)hash && slot != 0 && _exits - (uint)slot <= (uint)within;
    }

    internal void Clear() => Array.Clear(_slots);

    private ref ulong Slot(int hash) => ref _slots[(int)(((uint)hash * 0x85EB_CA6Bu) >> 7) & (_slots.Length - 1)];
}
