using CsCheck;

namespace Feria.Plugins.Tests.Failures;

public sealed class NearestNameTests
{
    private static readonly Gen<string> Word = Gen.Char["abc"].Array[0, 6].Select(letters => new string(letters));

    [Fact]
    public void Distance_AnyTwoWords_EqualsTheDefinition()
        => Gen.Select(Word, Word).Sample((left, right) => NearestName.Distance(left, right) == Defined(left, right));

    [Theory]
    [InlineData("ca", "abc", 3)]
    [InlineData("reader_SG", "raeder_SG", 1)]
    [InlineData("", "abc", 3)]
    public void Distance_KnownPairs_IsKnown(string left, string right, int expected)
        => Assert.Equal(expected, NearestName.Distance(left, right));

    [Theory]
    [InlineData("reader_sg", "reader_SG")]
    [InlineData("reader_UKK", "reader_UK")]
    [InlineData("raeder_UK", "reader_UK")]
    [InlineData("something else", null)]
    [InlineData("", null)]
    public void Of_AskedName_NearestOrNull(string asked, string? expected)
        => Assert.Equal(expected, NearestName.Of(asked, ["reader_SG", "reader_UK", "writer"]));

    [Fact]
    public void Of_TwoEquallyNear_FirstInOrder() => Assert.Equal("reader_A", NearestName.Of("reader_X", ["reader_B", "reader_A"]));

    // The recursion that optimal string alignment is defined by.
    private static int Defined(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length + right.Length;
        }

        int least = Math.Min(
            Math.Min(Defined(left[..^1], right) + 1, Defined(left, right[..^1]) + 1),
            Defined(left[..^1], right[..^1]) + (left[^1] == right[^1] ? 0 : 1));
        return left.Length > 1 && right.Length > 1 && left[^1] == right[^2] && left[^2] == right[^1]
            ? Math.Min(least, Defined(left[..^2], right[..^2]) + 1)
            : least;
    }
}
