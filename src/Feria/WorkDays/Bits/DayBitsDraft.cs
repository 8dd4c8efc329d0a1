using Feria.Rules;

namespace Feria.WorkDays.Bits;

/// <summary>Days from 0 on, a bit each, that can still be changed.</summary>
internal sealed class DayBitsDraft
{
    private const int Week = 7;

    private readonly ulong[] _words;

    public DayBitsDraft(int length)
    {
        Length = length;

        // One word more, so that the rank of the day after the last is a look-up like any other.
        _words = new ulong[(length >> 6) + 1];
    }

    private DayBitsDraft(ulong[] words, int length) => (_words, Length) = (words, length);

    public int Length { get; }

    /// <summary>Gets the bits, 64 days a word and one word more than the days need.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    public static DayBitsDraft Of(DayBits bits) => new(bits.Words.ToArray(), bits.Length);

    public bool Contains(int day) => (_words[day >> 6] >> day & 1) != 0;

    public void Set(int day) => _words[day >> 6] |= 1UL << day;

    public void Clear(int day) => _words[day >> 6] &= ~(1UL << day);

    /// <summary>Sets every day.</summary>
    public void SetAll()
    {
        _words.AsSpan().Fill(ulong.MaxValue);
        _words[^1] = (1UL << Length) - 1;
    }

    /// <summary>Clears some days of every week from one day to another, the latter exclusive.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="weekdays">Which days of the week.</param>
    /// <param name="weekdayOfFirst">Which day of the week <paramref name="from"/> is.</param>
    public void ClearWeekly(int from, int to, WeekdaySet weekdays, DayOfWeek weekdayOfFirst)
    {
        for (var offset = 0; offset < Week; offset++)
        {
            if (!weekdays.Contains((DayOfWeek)(((int)weekdayOfFirst + offset) % Week)))
            {
                continue;
            }

            for (var day = from + offset; day < to; day += Week)
            {
                Clear(day);
            }
        }
    }

    /// <summary>Keeps the days that are set in the others, too.</summary>
    /// <param name="words">The bits of as many days.</param>
    public void And(ReadOnlySpan<ulong> words)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= words[i];
        }
    }

    /// <summary>Sets the days that are set in the others.</summary>
    /// <param name="words">The bits of as many days.</param>
    public void Or(ReadOnlySpan<ulong> words)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= words[i];
        }
    }
}
