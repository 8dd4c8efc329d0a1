using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Feria.Caching.Maps;

/// <summary>Strings by their characters, and spans of characters the same way, so that a span finds a string.</summary>
/// <remarks>
/// The hash folds sixteen bytes at a time by a 64 by 64 bit product with secret numbers of this process (the construction
/// of wyhash, Wang Yi 2019): whoever sends keys cannot choose them to collide.
/// </remarks>
internal sealed class OrdinalKeys : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    private static readonly ulong First = Secret();
    private static readonly ulong Second = Secret();

    private OrdinalKeys()
    {
    }

    internal static OrdinalKeys Instance { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y);

    public int GetHashCode(string obj) => Hash(obj);

    public bool Equals(ReadOnlySpan<char> alternate, string other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<char> alternate) => Hash(alternate);

    public string Create(ReadOnlySpan<char> alternate) => new(alternate);

    internal static int Hash(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text);
        ulong seed = First ^ (ulong)bytes.Length;
        while (bytes.Length >= 16)
        {
            seed = Fold(MemoryMarshal.Read<ulong>(bytes) ^ Second, MemoryMarshal.Read<ulong>(bytes[8..]) ^ seed);
            bytes = bytes[16..];
        }

        ulong low = 0;
        ulong high = 0;
        if (bytes.Length >= 8)
        {
            low = MemoryMarshal.Read<ulong>(bytes);
            bytes = bytes[8..];
        }

        for (int at = 0; at < bytes.Length; at++)
        {
            high = (high << 8) | bytes[at];
        }

        ulong hash = Fold(low ^ Second, high ^ seed);
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    private static ulong Secret()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return MemoryMarshal.Read<ulong>(bytes) | 1;
    }
}
