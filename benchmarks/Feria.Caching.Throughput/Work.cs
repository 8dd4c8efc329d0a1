namespace Feria.Caching.Throughput;

/// <summary>What the threads do.</summary>
internal enum Work
{
    /// <summary>Reads of keys that are there.</summary>
    ReadOnly,

    /// <summary>Reads by Zipf's law over ten times as many keys as fit; what is missing is loaded.</summary>
    GetOrAdd,

    /// <summary>Nineteen reads, then a write in the place of another value; all keys are there.</summary>
    ReadMostly,
}
