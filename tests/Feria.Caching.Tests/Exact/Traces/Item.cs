namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>A value of a trace.</summary>
/// <param name="Id">Tells it from all others.</param>
/// <param name="Size">Its size; asking for a negative one throws.</param>
/// <param name="Life">Its time to use in seconds where values have one.</param>
public readonly record struct Item(int Id, int Size, int Life);
