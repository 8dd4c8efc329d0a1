namespace ImageFormats.Png;

/// <summary>The checksum of a chunk (ISO 3309), eight bits at a time.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(at => OfByte((uint)at))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var value in bytes)
        {
            rest = Table[(byte)(rest ^ value)] ^ (rest >> 8);
        }

        return ~rest;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}
