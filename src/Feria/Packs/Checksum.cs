using System.Buffers.Binary;
using System.Numerics;

namespace Feria.Packs;

/// <summary>The 64-bit checksum of a pack's parts: XXH64 with seed 0, as Yann Collet published it.</summary>
/// <remarks>
/// It finds accidents: cut files, flipped bits, half-written ones. It does not stop anybody who means to deceive and can
/// reckon it anew; against those a file is held against a SHA-256 that came another way.
/// </remarks>
internal static class Checksum
{
    private const ulong Prime1 = 0x9E3779B185EBCA87, Prime2 = 0xC2B2AE3D27D4EB4F, Prime3 = 0x165667B19E3779F9,
        Prime4 = 0x85EBCA77C2B2AE63, Prime5 = 0x27D4EB2F165667C5;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var length = (ulong)bytes.Length;
            var hash = Prime5;
            if (bytes.Length >= 32)
            {
                hash = Stripes(ref bytes);
            }

            hash += length;
            for (; bytes.Length >= 8; bytes = bytes[8..])
            {
                hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(bytes)), 27) * Prime1) + Prime4;
            }

            if (bytes.Length >= 4)
            {
                hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Prime1), 23) * Prime2) + Prime3;
                bytes = bytes[4..];
            }

            foreach (var last in bytes)
            {
                hash = BitOperations.RotateLeft(hash ^ (last * Prime5), 11) * Prime1;
            }

            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    private static ulong Stripes(ref ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            ulong a = Prime1 + Prime2, b = Prime2, c = 0, d = 0 - Prime1;
            for (; bytes.Length >= 32; bytes = bytes[32..])
            {
                a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
                c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]));
                d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));
            }

            var hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
            return Merge(Merge(Merge(Merge(hash, a), b), c), d);
        }
    }

    private static ulong Round(ulong lane, ulong input)
    {
        unchecked
        {
            return BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1;
        }
    }

    private static ulong Merge(ulong hash, ulong lane)
    {
        unchecked
        {
            return ((hash ^ Round(0, lane)) * Prime1) + Prime4;
        }
    }
}
