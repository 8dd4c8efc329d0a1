using System.Diagnostics;

namespace Feria.Cli.Tests.Verbs.Plugins;

/// <summary>A verb about one place and its reader, in a process of its own: what is compiled, and where it writes.</summary>
public sealed class OneReaderTests : IDisposable
{
    private readonly CommandedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("GB", 1)]
    [InlineData("AQ", 1)]
    [InlineData("DE", 0)]
    public async Task List_ReadersOfOtherPlaces_AreNotCompiled(string place, int compiled)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a variable says where what is compiled is kept.");
        foreach (var code in new[] { "GB", "AQ", "XY" })
        {
            _folder.Write($"reader_{code}.cs", Reader(""));
        }

        var outcome = await FeriaAsync("list", place, "2026");

        Assert.True(outcome.Code == ExitCode.Yes, outcome.ToString());
        var cache = Path.Combine(_folder.Path, ".cache");
        Assert.Equal(compiled, Directory.Exists(cache) ? Directory.EnumerateFiles(cache, "*.compiled", SearchOption.AllDirectories).Count() : 0);
    }

    [Fact]
    public async Task List_ReaderWritesToTheConsole_GoesToStandardError()
    {
        _folder.Write("reader_AQ.cs", Reader("Console.WriteLine(\"chatter\");"));

        var outcome = await FeriaAsync("list", "AQ", "2026", "-o", "tsv");

        Assert.Equal((ExitCode.Yes, "chatter\n"), (outcome.Code, outcome.Error));
        Assert.StartsWith("date\t", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("chatter", outcome.Out, StringComparison.Ordinal);
    }

    private static string Reader(string statement) => $$"""
        using Feria.Holidays;

        public static class Reader
        {
            [Plugin]
            public static IReadOnlyList<Holiday> Read(Feria.Readers.ReadRequest request)
            {
                {{statement}}
                return [new() { Date = new(request.Year, 6, 22), Name = "Midwinter", RuleId = "midwinter" }];
            }
        }
        """;

    private async Task<Outcome> FeriaAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll"), .. arguments, "--plugins", _folder.Path])
        {
            Environment = { ["XDG_CACHE_HOME"] = Path.Combine(_folder.Path, ".cache") },
        };
        var outcome = await ChildProcess.RunAsync(start, TestContext.Current.CancellationToken);
        return new(outcome.Code, outcome.Out, outcome.Error);
    }
}
