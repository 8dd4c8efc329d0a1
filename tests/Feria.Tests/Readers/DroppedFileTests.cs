using Feria.Dates;
using Feria.Locations;
using Feria.Plugins;

namespace Feria.Tests.Readers;

/// <summary>A reader that is one C# file in a folder.</summary>
public sealed class DroppedFileTests : IDisposable
{
    private const string Reader = """
        using Feria.Holidays;
        using Feria.Readers;

        public static class ReaderUk
        {
            [Plugin]
            public static IReadOnlyList<Holiday> Read(ReadRequest request) => [new() { Date = new(request.Year, 3, 3), Name = "Dropped", RuleId = "day" }];
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("feria-readers-").FullName;

    private readonly PluginPackage _package;

    public DroppedFileTests() => _package = PluginPackage.FromFolder(_folder);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ReadAsync_ADroppedFile_AnswersForItsPlace()
    {
        Drop("reader_UK.cs", Reader);
        var answer = await Make().ReadAsync(Location.FromCode("GB"), DateRange.OfYear(2025), cancellation: Cancellation);

        Assert.Equal(("reader_UK", "Dropped"), (answer.Reader, answer.Holidays.Single().Name));
    }

    [Fact]
    public async Task ReadAsync_AFileThatDoesNotCompile_LeavesThePacksAnswering()
    {
        Drop("reader_UK.cs", Reader.Replace("request.Year", "request.Yaer", StringComparison.Ordinal));
        var almanac = Make();
        foreach (var code in new[] { "GB", "DE" })
        {
            var answer = await almanac.ReadAsync(Location.FromCode(code), DateRange.OfYear(2025), cancellation: Cancellation);
            Assert.StartsWith("built-in", answer.Reader, StringComparison.Ordinal);
        }

        var error = Assert.Single(Assert.Single(_package.Statuses()).SourceErrors);
        Assert.Equal((Path.Combine(_folder, "reader_UK.cs"), 7), (error.File, error.Line));
    }

    private void Drop(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private Almanac Make() => new(new() { Readers = _package });
}
