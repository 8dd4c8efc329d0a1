namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>What a step gave and what it left behind, as text that three implementations can agree on.</summary>
/// <param name="Result">What the operation gave, or how it failed.</param>
/// <param name="Victims">The keys that were evicted or popped, in order.</param>
/// <param name="Contents">Keys and values: in the order of enumeration, or by key in timed caches.</param>
/// <param name="Size">The size of everything.</param>
public sealed record Outcome(string Result, string Victims, string Contents, long Size)
{
    internal const string Missing = "missing";
    internal const string TooLarge = "too large";
    internal const string Empty = "empty";
    internal const string Failed = "failed";
    internal const string Done = "done";
}
