using Feria.Dates;
using Feria.Locations;
using Feria.Plugins;
using Feria.Readers;

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

        Assert.Equal(("reader_UK.cs", "Dropped"), (answer.Reader, answer.Holidays.Single().Name));
    }

    [Fact]
    public async Task ReadAsync_AFileThatDoesNotCompile_IsTheErrorOfItsPlaceAlone()
    {
        var file = Path.Combine(_folder, "reader_UK.cs");
        Drop("reader_UK.cs", Reader.Replace("request.Year", "request.Yaer", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<HolidaySourceException>(() => ReadAsync("GB"));

        Assert.Equal((file, "The reader reader_UK cannot be used."), (error.Address, error.Message.Split('\n')[0]));
        Assert.StartsWith($"{file}(7,", error.Message.Split('\n')[1], StringComparison.Ordinal);
        Assert.EndsWith(Assert.Single(_package.Statuses()).Cure!, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("built-in", (await ReadAsync("GB", Almanac.BuiltInSource)).Reader, StringComparison.Ordinal);
        Assert.StartsWith("built-in", (await ReadAsync("DE")).Reader, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_AnAssemblyThatIsNone_IsTheErrorOfItsPlace()
    {
        Drop("reader_GB.dll", "no assembly");

        Assert.Contains("reader_GB.dll", (await Assert.ThrowsAsync<HolidaySourceException>(() => ReadAsync("GB"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_AReaderThatCannotBeLoaded_IsASourcesFault()
    {
        Drop("reader_UK.cs", Reader.Replace("[Plugin]", "static ReaderUk() => throw new System.InvalidOperationException(\"no ice\"); [Plugin]", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<HolidaySourceException>(() => ReadAsync("GB"));

        Assert.IsType<PluginLoadException>(error.InnerException);
        Assert.Contains("no ice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_AReaderThatGivesSomethingElse_IsASourcesFault()
    {
        Drop("reader_UK.cs", "public static class Reader { [Plugin] public static int Read(Feria.Readers.ReadRequest request) => 1; }");

        Assert.IsType<PluginArgumentException>((await Assert.ThrowsAsync<HolidaySourceException>(() => ReadAsync("GB"))).InnerException);
    }

    [Fact]
    public async Task ReadAsync_ADisabledReader_LeavesThePlaceToOthers()
    {
        Drop("reader_UK.cs", Reader);
        Drop("reader_AQ.cs", Reader);
        PluginSettings.Disable(Path.Combine(_folder, PluginSettings.FileName), "reader_UK");
        PluginSettings.Disable(Path.Combine(_folder, PluginSettings.FileName), "reader_AQ");

        Assert.StartsWith("built-in", (await ReadAsync("GB")).Reader, StringComparison.Ordinal);
        Assert.Contains("reader_AQ, and it is disabled", (await Assert.ThrowsAsync<CoverageException>(() => ReadAsync("AQ"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader_AQ.cs", "aq", "AQ")]
    [InlineData("reader_AQ_X.cs", "AQ-X", "AQ-X")]
    [InlineData("reader_aq.cs", "AQ", "aq")]
    public void Parse_APlaceThatOnlyAReaderKnows_IsFound(string file, string word, string code)
    {
        Drop(file, Reader);

        Assert.Equal(code, Make().Locations.Parse(word).Value.Code);
    }

    [Fact]
    public async Task Parse_APlaceWhoseOnlyReaderIsBroken_IsFoundAndItsReaderBlamed()
    {
        Drop("reader_AQ.cs", "broken");

        var place = Make().Locations.Parse("AQ").Value;

        Assert.Contains("reader_AQ.cs(1,", (await Assert.ThrowsAsync<HolidaySourceException>(() => ReadAsync(place.Code))).Message, StringComparison.Ordinal);
    }

    private async Task<HolidayAnswer> ReadAsync(string code, string? source = null) =>
        await Make().ReadAsync(Location.FromCode(code), DateRange.OfYear(2025), source, Cancellation);

    private void Drop(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private Almanac Make() => new(new() { Readers = _package });
}
