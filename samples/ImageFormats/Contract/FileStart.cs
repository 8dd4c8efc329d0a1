namespace ImageFormats;

/// <summary>What a format sees of a file before it says whether it can read it.</summary>
/// <param name="Name">The name of the file, without its folder.</param>
/// <param name="Bytes">Its first bytes, at most <see cref="Length"/>.</param>
public sealed record FileStart(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How many bytes are shown.</summary>
    public const int Length = 64;

    /// <summary>Whether the file begins with these bytes.</summary>
    /// <param name="signature">The bytes.</param>
    /// <returns>False for a shorter file, too.</returns>
    public bool StartsWith(ReadOnlySpan<byte> signature) => Bytes.Span.StartsWith(signature);

    /// <summary>Whether the name ends so.</summary>
    /// <param name="extension">With its dot; case does not matter.</param>
    /// <returns>True when it does.</returns>
    public bool IsNamed(string extension) => Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
