namespace Feria.Readers.Web.Pages;

/// <summary>What a server answered.</summary>
/// <param name="Body">The bytes, decompressed.</param>
/// <param name="ContentType">The header that says what they are; <see langword="null"/> when there was none.</param>
/// <param name="ReadAt">When the answer came.</param>
internal sealed record WebPage(ReadOnlyMemory<byte> Body, string? ContentType, DateTimeOffset ReadAt);
