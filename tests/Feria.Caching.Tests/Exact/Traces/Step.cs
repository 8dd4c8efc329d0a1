namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>One operation of a trace.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, where one is written.</param>
/// <param name="Seconds">How far the clock has gone since the step before.</param>
/// <param name="Pick">Which of the sorted keys a chooser picks; below zero it throws, -1 at once, -2 at its second choice.</param>
public readonly record struct Step(Operation Operation, int Key, Item Value, int Seconds, int Pick);
