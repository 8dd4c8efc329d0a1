using Feria.Dates;

namespace Feria.Readers.Caches;

/// <summary>The answers that a calendar, or another answer, is built from: others make another one.</summary>
internal sealed class CalendarKey(DateRange years, HolidayAnswer[] answers) : IEquatable<CalendarKey>
{
    internal IReadOnlyList<HolidayAnswer> Answers => answers;

    internal DateRange Years => years;

    public bool Equals(CalendarKey? other) => other is not null && years == other.Years && answers.AsSpan().SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as CalendarKey);

    public override int GetHashCode() => answers.Aggregate(years.GetHashCode(), static (hash, answer) => HashCode.Combine(hash, answer.Location));

    private ReadOnlySpan<HolidayAnswer> Items => answers;
}
