using System.Runtime.CompilerServices;

namespace Feria.Caching.Advice;

/// <summary>Makes numbers that are as good as drawn by lot from hash codes, which are often the numbers they are of.</summary>
internal static class SampleHash
{
    // The finalizer of MurmurHash3 (Austin Appleby): every bit of the input changes every bit of the output with even chances.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(int hash)
    {
        uint mixed = (uint)hash;
        mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6Bu;
        mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35u;
        return mixed ^ (mixed >> 16);
    }
}
