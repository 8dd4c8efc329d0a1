namespace Feria.Cli.Tests.Verbs;

/// <summary>The file of an export: there as a whole, or as it was before.</summary>
public sealed class ExportOutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tsv")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("ics")]
    [InlineData("sql")]
    public async Task Out_TextFormat_FileHasWhatWouldBePrinted(string format)
    {
        var file = _folder.Write("out", "old");
        var printed = await World.RunAsync("export", "JP", "-o", format);

        var outcome = await World.RunAsync("export", "JP", "-o", format, "--out", file);

        Assert.Equal((ExitCode.Yes, string.Empty, string.Empty), (outcome.Code, outcome.Out, outcome.Error));
        Assert.Equal(printed.Out, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.NotEqual(0xEF, (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[0]);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("", ExitCode.Usage, "--out has no name of a file.")]
    [InlineData(".", ExitCode.Usage, "is a folder; --out takes the name of a file.")]
    [InlineData("no/such/file", ExitCode.Usage, "There is no folder '")]
    [InlineData("a\0b", ExitCode.Usage, "of --out is no name for a file")]
    public async Task Out_NoNameOfAFile_OneLine(string name, int code, string said)
    {
        var outcome = await World.RunAsync("export", "HU", "-o", "parquet", "--out", name.Length == 0 ? name : Path.Combine(_folder.Path, name));

        Assert.Equal((code, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains(said, Assert.Single(outcome.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("sql")]
    [InlineData("parquet")]
    public async Task Out_FullDisk_OneLineAndFailure(string format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");

        var outcome = await World.RunAsync("export", "GB", "--from", "2020", "--to", "2026", "-o", format, "--out", "/dev/full");

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Contains("No space left", Assert.Single(outcome.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_FolderThatNobodyMayWrite_OneLineAndFailure()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "Linux alone has a folder that even root cannot write.");

        var outcome = await World.RunAsync("export", "HU", "-o", "sql", "--out", "/proc/self/days.sql");

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Contains("'/proc/self/days.sql' cannot be written", Assert.Single(outcome.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_Link_TheFileThatItMeansIsReplaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links want rights there.");
        var (file, link) = (_folder.Write("file", "old"), Path.Combine(_folder.Path, "link"));
        File.CreateSymbolicLink(link, file);

        await World.RunAsync("export", "HU", "-o", "sql", "--out", link);

        Assert.Equal(file, new FileInfo(link).LinkTarget);
        Assert.EndsWith("COMMIT;\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_OneOfTwoPlacesNotCovered_TheOtherIsWrittenAndItIsSaid()
    {
        var file = Path.Combine(_folder.Path, "days.sql");

        var outcome = await World.RunAsync("export", "HU", "LK", "--from", "1999", "--to", "1999", "-o", "sql", "--out", file);

        var script = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Contains("LK is covered from", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("('HU', '1999-01-01'", script, StringComparison.Ordinal);
        Assert.DoesNotContain("'LK'", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sql")]
    [InlineData("parquet")]
    [InlineData("tsv")]
    public async Task Out_NoPlaceCovered_TheOldFileStays(string format)
    {
        var file = _folder.Write("days", "old");

        var outcome = await World.RunAsync("export", "HU", "--from", "1800", "--to", "1801", "-o", format, "--out", file);

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("sql")]
    [InlineData("parquet")]
    public async Task Out_Interrupted_TheOldFileStaysAndNoDraft(string format)
    {
        using var interruption = new CancellationTokenSource();
        var file = _folder.Write("days", "old");
        var whileWriting = Array.Empty<string>();

        // GB is written before years of LK are missed, and that is said: the moment at which somebody interrupts.
        await using var error = new Listener(() =>
        {
            whileWriting = Directory.GetFileSystemEntries(_folder.Path);
            interruption.Cancel();
        });

        var code = await FeriaCommand.RunAsync(
            ["export", "GB", "LK", "--from", "2010", "--to", "2040", "-o", format, "--out", file], new World().Host(TextWriter.Null, error), interruption.Token);

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Equal(2, whileWriting.Length);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private sealed class Listener(Action heard) : StringWriter
    {
        public override void WriteLine(string? value) => heard();
    }
}
