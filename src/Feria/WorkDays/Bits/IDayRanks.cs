namespace Feria.WorkDays.Bits;

/// <summary>Days from 0 on that know how many set ones lie before each; implemented by structures, so that no call is virtual.</summary>
internal interface IDayRanks
{
    /// <summary>How many set days lie before a day, or with 1 before the day that follows it.</summary>
    /// <param name="day">0 or more, and less than the number of days.</param>
    /// <param name="after">0 or 1.</param>
    int Rank(int day, int after);
}
