using System.Numerics;

namespace Feria.Caching.Policies;

/// <summary>About how often keys were asked for lately, in half a byte each: a count-min sketch whose counts fade.</summary>
/// <remarks>
/// G. Cormode and S. Muthukrishnan, "An improved data stream summary: the count-min sketch and its applications" (2005);
/// fading by halving after a sample of uses is from G. Einziger, R. Friedman and B. Manes, "TinyLFU: A highly efficient
/// cache admission policy" (2017). A count is never too low but by fading, and at most 15. Sixteen counters stand in
/// each word; the four of a key stand in four words of one block (F. Putze, P. Sanders and J. Singler, "Cache-, hash- and
/// space-efficient Bloom filters", 2007). For one thread at a time.
/// </remarks>
internal sealed class FrequencySketch
{
    /// <summary>How many uses for each entry make a sample, after which all counts are halved.</summary>
    private const int SampleFactor = 15;

    private const int Rows = 4;
    private const int Most = 15;

    /// <summary>A block of so many words has all counters of a key: one line of the processor's cache, or two.</summary>
    private const int BlockWords = 8;

    private const ulong HalfMask = 0x7777_7777_7777_7777;

    private ulong[] _words = new ulong[16];
    private int _sample;
    private int _uses;

    /// <summary>Makes room for a number of entries.</summary>
    internal void Reserve(int entries)
    {
        if (entries > _words.Length)
        {
            ulong[] larger = new ulong[(int)Math.Min(1u << 28, BitOperations.RoundUpToPowerOf2((uint)entries))];

            // A key's block differs from before by higher bits alone: each copy of the old table holds its old counts.
            for (int at = 0; at < larger.Length; at += _words.Length)
            {
                _words.CopyTo(larger, at);
            }

            _words = larger;
        }

        _sample = (int)Math.Min(int.MaxValue / 2, (long)SampleFactor * Math.Max(1, entries));
    }

    internal int Count(int hash)
    {
        ulong mixed = Mix(hash);
        int block = Block(mixed);
        int least = Most;
        for (int row = 0; row < Rows; row++)
        {
            least = Math.Min(least, (int)(_words[Word(mixed, block, row)] >> Shift(mixed, row)) & Most);
        }

        return least;
    }

    internal void Add(int hash, int uses = 1)
    {
        ulong mixed = Mix(hash);
        int block = Block(mixed);
        int added = 0;
        for (int row = 0; row < Rows; row++)
        {
            ref ulong word = ref _words[Word(mixed, block, row)];
            int shift = Shift(mixed, row);
            int more = Math.Min(uses, Most - ((int)(word >> shift) & Most));
            word += (ulong)more << shift;
            added = Math.Max(added, more);
        }

        _uses += added;
        if (_uses >= _sample)
        {
            Fade();
        }
    }

    private static ulong Mix(int hash)
    {
        ulong mixed = ((uint)hash + 1UL) * 0x9E37_79B9_7F4A_7C15UL;
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8_FEB8_6659_FD93UL;
        return mixed ^ (mixed >> 32);
    }

    private static int Shift(ulong mixed, int row) => ((int)(mixed >> ((row * 5) + 1)) & 15) << 2;

    private static int Word(ulong mixed, int block, int row) => block + (row << 1) + ((int)(mixed >> (row * 5)) & 1);

    private int Block(ulong mixed) => (int)(mixed >> 32) & (_words.Length - BlockWords);

    private void Fade()
    {
        for (int at = 0; at < _words.Length; at++)
        {
            _words[at] = (_words[at] >> 1) & HalfMask;
        }

        _uses /= 2;
    }
}
