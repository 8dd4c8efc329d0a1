namespace Feria.Rules;

/// <summary>Some days of the week, as bits: Sunday is the lowest.</summary>
internal readonly record struct WeekdaySet(byte Bits)
{
    public static WeekdaySet None => default;

    public static WeekdaySet All => new(0x7F);

    public bool Contains(DayOfWeek weekday) => (Bits >> (int)weekday & 1) != 0;

    public WeekdaySet With(DayOfWeek weekday) => new((byte)(Bits | (1 << (int)weekday)));

    public WeekdaySet Except(WeekdaySet other) => new((byte)(Bits & ~other.Bits));
}
