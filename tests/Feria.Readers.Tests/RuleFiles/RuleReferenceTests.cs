namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Rules whose dates depend on other rules.</summary>
public sealed class RuleReferenceTests
{
    [Fact]
    public void On_AnotherRule_FollowsItThroughItsLayers()
    {
        var place = Written.Rules("""
            thanks: { name: Thanks, on: fourth thursday of November, announced: { 2001: 1 November } }
            day-after: { name: Day After, on: thanks + 1 day }
            monday-after: { name: Monday After, on: monday after day-after }
            """);

        Assert.Equal(["2000-11-23 thanks", "2000-11-24 day-after", "2000-11-27 monday-after"], place.Days(2000));
        Assert.Equal(["2001-11-01 thanks Confirmed", "2001-11-02 day-after", "2001-11-05 monday-after"], place.Days(2001));
    }

    [Fact]
    public void On_ARuleOfSeveralDays_FollowsEach()
    {
        var place = Written.Rules("""
            one: { name: One, announced: { 2001: "1 May, 1 June" } }
            two: { name: Two, on: one + 1 day }
            """);

        Assert.Equal(["2001-05-01 one Confirmed", "2001-05-02 two", "2001-06-01 one Confirmed", "2001-06-02 two"], place.Days(2001));
    }

    [Fact]
    public void On_ARuleThatDoesNotHoldHere_StillHasItsDate()
    {
        var place = Written.Rules("""
            one: { name: One, on: 1 May, in: BB }
            two: { name: Two, on: one + 1 day, in: AA }
            """);

        Assert.Equal(["2001-05-02 two"], place.Days(2001, part: "AA"));
    }

    [Fact]
    public void On_ADayOfTheYearBefore_IsOfThatYear()
    {
        var place = Written.Rules("one: { name: One, on: 1 January }\ntwo: { name: Two, on: one - 1 day }");

        Assert.Equal(["2001-01-01 one", "2001-12-31 two"], place.Days(2001));
    }

    [Theory]
    [InlineData("one: { name: One, on: one + 1 day }", "8:3: the rule depends on itself: one → one")]
    [InlineData("one: { name: One, on: two + 1 day }\ntwo: { name: Two, on: monday after one }", "8:3: the rule depends on itself: one → two → one|9:3: the rule depends on itself: two → one → two")]
    [InlineData("one: { name: One, on: 1 May, for AA: { on: two } }\ntwo: { name: Two, on: day after one }", "8:3: the rule depends on itself: one → two → one|9:3: the rule depends on itself: two → one → two")]
    [InlineData("one: { name: One, like: two }\ntwo: { name: Two, like: one }", "8:27: the rule is like itself|9:27: the rule is like itself")]
    [InlineData("one: { name: One, like: one }", "8:27: the rule is like itself")]
    public void Rules_InACircle_AreRefusedWithThePath(string rules, string expected)
    {
        var errors = Written.Read(Written.Head + "holidays:\n  " + rules.Replace("\n", "\n  ", StringComparison.Ordinal)).Errors;

        foreach (var part in expected.Split('|'))
        {
            Assert.Contains(part, errors.Select(e => $"{e.Line}:{e.Column}: {e.Message}"));
        }
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(9, 1)]
    [InlineData(5000, 1)]
    public void Rules_InALongChain_AreRefused(int links, int errors)
    {
        var chain = Enumerable.Range(0, links).Select(i => $"  r{i + 1}: {{ name: R, on: r{i} + 1 day }}\n");
        var result = Written.Read(Written.Head + "holidays:\n  r0: { name: R, on: 1 May }\n" + string.Concat(chain));

        Assert.Equal(errors, result.Errors.Count);
        Assert.All(result.Errors, e => Assert.Contains("at most 8 may follow", e.Message, StringComparison.Ordinal));
    }
}
