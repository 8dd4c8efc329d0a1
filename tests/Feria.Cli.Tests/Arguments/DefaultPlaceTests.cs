using Feria.Dates;

namespace Feria.Cli.Tests.Arguments;

/// <summary>A place that is set stands where a verb is given none.</summary>
public sealed class DefaultPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("check", "today")]
    [InlineData("check", "+10d", "-o", "tsv")]
    [InlineData("check", "-q", "2026-08-15")]
    [InlineData("check", "-")]
    [InlineData("list")]
    [InlineData("list", "2026-05..2026-06", "--lang", "en")]
    [InlineData("list", "--kind", "all", "2026")]
    [InlineData("workdays", "2026-05")]
    [InlineData("count", "2026", "--ends", "first")]
    [InlineData("count", "-")]
    [InlineData("add", "2026-12-23", "2")]
    [InlineData("add", "today", "-3", "--ledger")]
    [InlineData("next", "2026-12-23")]
    [InlineData("adjust", "2026-12-25", "--roll", "preceding")]
    [InlineData("why", "2026-08-15")]
    [InlineData("year", "2026")]
    [InlineData("bridge", "2026", "--leave", "2")]
    [InlineData("diff", "2025", "2026")]
    [InlineData("verify", "--against", "nobody")]
    [InlineData("check", "2026-05", "2026-06")]
    public async Task Verb_WithoutPlace_AsWithTheOneThatIsSet(params string[] arguments)
    {
        var world = new World { Input = "2026-08-15\n2026-05-01..2026-05-31\n" };
        _folder.Write(".feria.toml", "location = \"DE-BY+XNYS\"");

        var named = await world.CommandAsync([arguments[0], "DE-BY+XNYS", .. arguments[1..]]);
        var set = await (world with { Variables = new Dictionary<string, string> { ["FERIA_LOCATION"] = "DE-BY+XNYS" } }).CommandAsync(arguments);
        var settled = await (world with { Folder = _folder.Path }).CommandAsync(arguments);

        Assert.Equal((named, named), (set, settled));
    }

    [Theory]
    [InlineData("check", "GB")]
    [InlineData("check", "GB", "today")]
    [InlineData("list", "Germny")]
    [InlineData("check", "GB", "2026", "2027")]
    [InlineData("compare", "2026")]
    [InlineData("countries")]
    [InlineData("check", "--help")]
    [InlineData("check", "today", "--help")]
    [InlineData("2026")]
    [InlineData]
    public async Task CommandLine_ThatNamesOneOrWantsNone_Unchanged(params string[] arguments)
    {
        var set = new World { Variables = new Dictionary<string, string> { ["FERIA_LOCATION"] = "DE-BY" } };

        Assert.Equal(await World.RunAsync(arguments), await set.CommandAsync(arguments));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("today")]
    [InlineData("nowhere")]
    [InlineData("--plugins=x")]
    [InlineData("-q")]
    [InlineData("@x")]
    public async Task Setting_IsNoPlace_OneLine(string location)
    {
        _folder.Write(".feria.toml", $"location = \"{location}\"");

        var outcome = await new World { Folder = _folder.Path }.CommandAsync("check", "today");

        Assert.NotEqual(ExitCode.Yes, outcome.Code);
        Assert.Equal(string.Empty, outcome.Out);
        Assert.Contains($"'{location}'", Assert.Single(outcome.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "today")]
    [InlineData("diff", "2025", "2026")]
    public async Task Setting_IsNoPlace_ItIsSaidWhereItIsSet(params string[] arguments)
    {
        _folder.Write(".feria.toml", "\nlocation = \"Germny\"");
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_LOCATION"] = "Germny" } };

        var named = await World.RunAsync([arguments[0], "Germny", .. arguments[1..]]);
        var set = await world.CommandAsync(arguments);
        var settled = await new World { Folder = _folder.Path }.CommandAsync(arguments);

        Assert.StartsWith("feria: 'Germny' is no place", named.Error, StringComparison.Ordinal);
        Assert.Equal(named with { Error = named.Error.Replace("feria: ", "feria: FERIA_LOCATION: ", StringComparison.Ordinal) }, set);
        Assert.Equal(named with { Error = named.Error.Replace("feria: ", "feria: .feria.toml:2:12: ", StringComparison.Ordinal) }, settled);
    }

    [Fact]
    public async Task OwnCalendar_CalledAsADate_IsAPlace()
    {
        _folder.Write(".feria.toml", "location = \"DE-BY\"\n[calendars.2026]\nbase = \"GB\"");
        var world = new World { Folder = _folder.Path };

        Assert.Contains(" in 2026", (await world.CommandAsync("check", "2026")).Out, StringComparison.Ordinal);
        Assert.Contains(" in DE-BY", (await world.CommandAsync("check", "2026-05-04")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void KnownPlaces_NoneIsCalledAsADate()
    {
        var places = Almanac.BuiltIn.Locations;
        var all = places.Countries().SelectMany(c => places.Subdivisions(c.Location).Prepend(c)).ToList();

        Assert.NotEmpty(all);
        Assert.DoesNotContain(all.SelectMany(p => p.Aliases.Append(p.Location.Code).Append(p.Name)), name => DateRange.Parse(name, new(2026, 6, 15)).IsSuccess);
    }
}
