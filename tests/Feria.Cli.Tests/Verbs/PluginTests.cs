using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

/// <summary>Drop-in readers: the verb that looks at them, and the verbs that answer from them.</summary>
public sealed class PluginTests : IDisposable
{
    private const string Broken = "public static class Broken { [Plugin] public static int A() => }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_GoodAndBroken_StageErrorAndCure()
    {
        Drop("reader_AQ", Reader("Midwinter"));
        _folder.Write("reader_XX.cs", Broken);

        var outcome = await RunAsync("plugin", "list", "-o", "json");

        using var document = JsonDocument.Parse(outcome.Out);
        var plugins = document.RootElement.GetProperty("plugins").EnumerateArray().ToDictionary(p => p.GetProperty("plugin").GetString()!);
        Assert.Equal(ExitCode.Yes, outcome.Code);
        Assert.Equal(JsonValueKind.Null, plugins["reader_AQ"].GetProperty("error").ValueKind);
        Assert.Contains("reader_XX.cs(1,", plugins["reader_XX"].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, plugins["reader_XX"].GetProperty("cure").ValueKind);
    }

    [Fact]
    public async Task Info_FunctionsWithLabelAndDescription()
    {
        Drop("reader_AQ", Reader("Midwinter", "[Plugin(Label = \"web\")]"));

        var outcome = await RunAsync("plugin", "info", "reader_AQ", "-o", "tsv");

        Assert.Equal(ExitCode.Yes, outcome.Code);
        Assert.StartsWith("Read\tweb\t0\t", outcome.Lines[1], StringComparison.Ordinal);
        Assert.EndsWith("Reads one day.", outcome.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Info_Misspelt_NoDataWithTheNearest()
    {
        Drop("reader_AQ", Reader("Midwinter"));

        var outcome = await RunAsync("plugin", "info", "reader_AX");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Contains("reader_AQ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Info_Broken_SourceFailed()
    {
        _folder.Write("reader_XX.cs", Broken);

        Assert.Equal(ExitCode.SourceFailed, (await RunAsync("plugin", "info", "reader_XX")).Code);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "plugin", "list")]
    [InlineData(ExitCode.Usage, "plugin", "list", "--plugins", "")]
    [InlineData(ExitCode.SourceFailed, "plugin", "list", "--plugins", "/no/such/folder")]
    [InlineData(ExitCode.SourceFailed, "list", "GB", "--plugins", "\0")]
    public async Task NoFolder_Refused(int code, params string[] arguments) => Assert.Equal(code, (await World.RunAsync(arguments)).Code);

    [Fact]
    public async Task Holidays_OfAPlaceThatOnlyAReaderKnows()
    {
        Drop("reader_AQ", Reader("Midwinter"));

        var list = await RunAsync("list", "AQ", "2026", "-o", "tsv", "-v");
        var countries = await RunAsync("countries", "-o", "tsv");

        Assert.Equal(["2026-06-22"], list.Lines.Skip(1).Select(l => l.Split('\t')[0]));
        Assert.Contains("AQ by reader_AQ", list.Error, StringComparison.Ordinal);
        Assert.Contains("AQ", countries.Lines.Select(l => l.Split('\t')[0]));
    }

    [Fact]
    public async Task FolderFromVariable_SameAsFromFlag()
    {
        Drop("reader_AQ", Reader("Midwinter"));
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_PLUGINS"] = _folder.Path } };

        Assert.Equal(await RunAsync("list", "AQ", "2026"), await world.CommandAsync("list", "AQ", "2026"));
    }

    [Theory]
    [InlineData("countries")]
    [InlineData("export", "--from", "2026", "--to", "2026")]
    public async Task BrokenReader_AllPlaces_IsReportedAndTheRestGoesOn(params string[] arguments)
    {
        var file = _folder.Write("reader_XX.cs", Broken);

        var outcome = await RunAsync(arguments);

        var without = await World.RunAsync(arguments);
        Assert.Equal((without.Code, without.Out), (outcome.Code, outcome.Out));
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(file)}\\([0-9]+,[0-9]+\\): error CS[0-9]+: ", outcome.Error);
    }

    [Theory]
    [InlineData("list", "GB", "2026")]
    [InlineData("check", "GB", "2026-05-04")]
    [InlineData("export", "GB", "--from", "2026")]
    public async Task BrokenReaderOfAnotherPlace_NothingIsSaid(params string[] arguments)
    {
        _folder.Write("reader_XX.cs", Broken);

        Assert.Equal(await World.RunAsync(arguments), await RunAsync(arguments));
    }

    [Theory]
    [InlineData("reader_GB", "list", "GB", "2026")]
    [InlineData("reader_UK", "check", "GB", "2026-05-04")]
    [InlineData("reader_XX", "list", "XX", "2026")]
    public async Task BrokenReaderOfThePlace_SourceFailedWithItsErrorAndCure(string reader, params string[] arguments)
    {
        var file = _folder.Write($"{reader}.cs", Broken);

        var outcome = await RunAsync(arguments);

        Assert.Equal((ExitCode.SourceFailed, string.Empty), (outcome.Code, outcome.Out));
        Assert.StartsWith($"feria: The reader {reader} cannot be used.\n{file}(1,", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("Correct the file; the next call compiles it again.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_ByLabelAndBuiltIn()
    {
        Drop("reader_GB", Reader("Midwinter", "[Plugin(Label = \"web\")]"));
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_SOURCE"] = "web" } };

        var web = await RunAsync("list", "UK", "2026", "--source", "web", "-o", "tsv");
        var variable = await world.CommandAsync("list", "UK", "2026", "--plugins", _folder.Path, "-o", "tsv");
        var builtIn = await RunAsync("list", "UK", "2026", "--source", "built-in");

        Assert.Contains("\tMidwinter\t", Assert.Single(web.Lines.Skip(1)), StringComparison.Ordinal);
        Assert.Equal(web, variable);
        Assert.Equal(await World.RunAsync("list", "UK", "2026"), builtIn);
    }

    [Fact]
    public async Task UnknownSource_SourceFailedAndNamesTheOthers()
    {
        Drop("reader_GB", Reader("Midwinter", "[Plugin(Label = \"web\")]"));

        var outcome = await RunAsync("list", "UK", "2026", "--source", "wbe");

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Contains("web and built-in can be asked", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReaderThatThrows_SourceFailedWithoutAStackTrace()
    {
        Drop("reader_AQ", "throw new System.InvalidOperationException(\"the ice has melted\");");

        var outcome = await RunAsync("list", "AQ", "2026");

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Empty(outcome.Out);
        Assert.Contains("the ice has melted", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    private static string Reader(string name, string attribute = "[Plugin]") =>
        $$"""return [new() { Date = new(request.Year, 6, 22), Name = "{{name}}", RuleId = "midwinter" }];//{{attribute}}""";

    private void Drop(string plugin, string body)
    {
        var parts = body.Split("//", 2);
        _folder.Write($"{plugin}.cs", $$"""
            using Feria.Holidays;
            using Feria.Readers;

            /// <summary>A reader of a test.</summary>
            public static class Reader
            {
                /// <summary>Reads one day.</summary>
                {{(parts.Length > 1 ? parts[1] : "[Plugin]")}}
                public static IReadOnlyList<Holiday> Read(ReadRequest request) { {{parts[0]}} }
            }
            """);
    }

    private Task<Outcome> RunAsync(params string[] arguments) => World.RunAsync([.. arguments, "--plugins", _folder.Path]);
}
