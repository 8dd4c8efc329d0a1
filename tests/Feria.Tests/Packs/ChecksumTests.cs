using System.IO.Hashing;
using CsCheck;
using Feria.Packs;

namespace Feria.Tests.Packs;

/// <summary>Against the framework's own XXH64.</summary>
public sealed class ChecksumTests
{
    [Fact]
    public void Of_EveryLengthUpToSomeStripes_IsTheFrameworks()
    {
        var bytes = Enumerable.Range(0, 300).Select(i => (byte)((i * 31) + 7)).ToArray();
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.Equal(XxHash64.HashToUInt64(bytes.AsSpan(0, length)), Checksum.Of(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Of_AnyBytes_IsTheFrameworks() =>
        Gen.Byte.Array[0, 2000].Sample(bytes => Assert.Equal(XxHash64.HashToUInt64(bytes), Checksum.Of(bytes)));
}
