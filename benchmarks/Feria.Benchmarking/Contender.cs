namespace Feria.Benchmarking;

/// <summary>Something that is measured beside others.</summary>
/// <param name="What">Its name.</param>
/// <param name="Run">Does it so many times.</param>
/// <param name="Note">What else is to be said.</param>
public sealed record Contender(string What, Action<int> Run, string Note = "");
