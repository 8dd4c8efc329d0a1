namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>What a step of a trace does.</summary>
public enum Operation
{
    Set,
    Get,
    TryGet,
    GetOrAdd,
    Contains,
    Remove,
    Pop,
    Count,
    Expire,
    Clear,
}
