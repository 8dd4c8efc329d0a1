namespace Feria.Caching.Statistics;

/// <summary>A cache as its metrics see it.</summary>
internal interface ICounted
{
    string Name { get; }

    Counters Counters { get; }

    long Entries { get; }

    long Weight { get; }
}
