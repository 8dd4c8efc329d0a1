namespace ImageFormats;

/// <summary>How sure a format is that a file is one of its own. The highest bid gets the file.</summary>
/// <param name="Rank">100 for a signature that nothing else has, 5 for a name alone.</param>
/// <param name="Reason">What it goes by, for a person.</param>
public sealed record FormatBid(int Rank, string Reason);
