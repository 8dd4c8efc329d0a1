using Feria.Plugins;

namespace ImageFormats.Png;

/// <summary>Portable network graphics: all colour types and depths, interlaced or not; 16 bits are rounded to 8.</summary>
[PluginName("png")]
public static class Png
{
    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Goes by the signature, which is made to show what a transfer as text has done to it.</summary>
    /// <param name="start">The first bytes.</param>
    /// <returns>The bid.</returns>
    [Plugin(Label = "bid")]
    public static FormatBid? Bid(FileStart start)
        => start.StartsWith(Signature) ? new(100, "its signature")
        : start.StartsWith(Signature[..4]) ? new(60, "half of its signature")
        : start.IsNamed(".png") ? new(5, "its name")
        : null;

    /// <summary>Reads a file.</summary>
    /// <param name="file">All of it.</param>
    /// <returns>The picture.</returns>
    [Plugin(Label = "decode")]
    public static Picture Decode(byte[] file) => PngReader.Read(PngFile.Read(file));

    /// <summary>Writes a file in true colour, with transparency if there is any.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>All of the file.</returns>
    [Plugin(Label = "encode")]
    public static byte[] Encode(Picture picture) => PngWriter.Write(picture);
}
