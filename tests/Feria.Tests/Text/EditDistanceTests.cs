using CsCheck;
using Feria.Text;

namespace Feria.Tests.Text;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.Char["abAB"].Array[0, 6].Select(c => new string(c));

    [Fact]
    public void Between_AnyTwoWords_IsWhatTheDefinitionGives() =>
        Gen.Select(Word, Word).Sample((a, b) => Assert.Equal(Naive(a.ToUpperInvariant(), b.ToUpperInvariant()), EditDistance.Between(a, b)), iter: 500);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("Monday", "monday", 0)]
    [InlineData("mnoday", "monday", 1)]
    [InlineData("frist", "first", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Between_Words_AsCounted(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b));

    [Fact]
    public void Nearest_Candidates_AreNearFirstAndNeverFar()
    {
        Assert.Equal(["may"], EditDistance.Nearest("mai", ["march", "may", "june"]));
        Assert.Equal(["monday", "sunday"], EditDistance.Nearest("sonday", ["sunday", "monday", "friday"]));
        Assert.Empty(EditDistance.Nearest("xyz", ["march", "may", "june"]));
        Assert.Single(EditDistance.Nearest("mai", ["may", "MAY"]));
    }

    // Optimal string alignment by its recursive definition.
    private static int Naive(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        var best = Math.Min(Math.Min(Naive(a[1..], b), Naive(a, b[1..])) + 1, Naive(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(best, Naive(a[2..], b[2..]) + 1) : best;
    }
}
