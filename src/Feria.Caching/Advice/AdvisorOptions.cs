namespace Feria.Caching;

/// <summary>How closely an advisor looks. Immutable.</summary>
public sealed record AdvisorOptions
{
    /// <summary>
    /// The most arguments that are followed at once, from 256 to 1,048,576; by default 8,192. More are more exact, and take some
    /// 150 bytes each. Beyond them a share of the arguments is followed, chosen by hash code, and stands for the rest.
    /// </summary>
    public int MaxKeys { get; init; } = 8192;

    /// <summary>The lifetimes to try, each more than zero; by default from a second to a day.</summary>
    public IReadOnlyList<TimeSpan> Lifetimes { get; init; } =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1),
    ];

    /// <summary>Where time comes from; by default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
