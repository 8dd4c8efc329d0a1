namespace Feria.Cli.Tests.Verbs;

/// <summary>Columns of days for files: the command around the library of tables.</summary>
public sealed class ApplyVerbTests : IDisposable
{
    private const string Due = "due = add(created, 10, country)";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Apply_OddFile_AsApproved()
    {
        var file = _folder.Write("orders.csv", "\uFEFFid,created,\"odd \"\"name, x\",country\r\n007,2026-12-18,\"two\r\nlines\",DE-BY\r\n008,2026-12-18T10:00:00Z,,GB\r\n"
            + "009,18.12.2026,x,GB\r\n010,2026-12-18,x,Germny\r\n011,2026-12-18,too,many,GB\r\n012,,x,GB\r\n013,1066-10-14,\"a \"\"q\"\"\",GB\r\n014,2026-12-18,\"open,GB\r\n"
            + "016,2026-12-18,\"x\"y,GB\r\n\r\n 017 ,2026-12-18,1.50,XNYS");

        var toOutput = await World.RunAsync("apply", file, "--add-column", Due, "--add-column", "days = count(created, due, country, last)", "--add-column", "w = check(\"created\", DE-BY)");
        var toFiles = await World.RunAsync("apply", file, "--add-column", Due, "--out", Path("out.tsv"), "--bad", Path("bad.csv"));

        Golden.Verify($"{toOutput}===\n{toFiles}--- out.tsv\n{Read("out.tsv")}--- bad.csv\n{Read("bad.csv")}", "cli/apply-odd-file");
        Assert.Contains("2027-01-05,10,true\r\n", toOutput.Out, StringComparison.Ordinal);
        Assert.Equal(["bad.csv", "orders.csv", "out.tsv"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(System.IO.Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("id,created,country\n", "id,created,country,due\n")]
    [InlineData("id,created,country", "id,created,country,due\n")]
    [InlineData("created,country,a,a,A\n2026-12-18,GB,1,2,3\n", "created,country,a,a,A,due\n2026-12-18,GB,1,2,3,2027-01-06\n")]
    [InlineData("created,country,\n2026-12-18,GB,007\n", "created,country,,due\n2026-12-18,GB,007,2027-01-06\n")]
    [InlineData("created,country\n2026-12-18,'GB\n2026-12-18,GB\n", "created,country,due\n2026-12-18,GB,2027-01-06\n")]
    public async Task Apply_SmallFile_HeaderAndRowsAsTheyStand(string text, string expected) =>
        Assert.Equal(expected, (await World.RunAsync("apply", _folder.Write("in.csv", text), "--add-column", Due)).Out);

    [Fact]
    public async Task Apply_Tsv_CommasMeanNothing() =>
        Assert.Equal("created\tcountry\tdue\n2026-12-18\tGB\t2027-01-06\n", (await World.RunAsync("apply", _folder.Write("x.txt", "created\tcountry\n2026-12-18\tGB\n"), "--input-format", "tsv", "-o", "tsv", "--add-column", Due)).Out);

    [Fact]
    public async Task Apply_ThroughParquet_SameRows()
    {
        var file = _folder.Write("in.csv", "id,created,country\n007,2026-12-18,GB\n008,,GB\n");

        var first = await World.RunAsync("apply", file, "--add-column", Due, "--out", Path("x.parquet"));
        var second = await World.RunAsync("apply", Path("x.parquet"), "--add-column", "after = next(due, country)");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal("id,created,country,due,after\n007,2026-12-18,GB,2027-01-06,2027-01-07\n008,,GB,,\n", second.Out);
    }

    [Fact]
    public async Task Apply_DaysOffAreNotKnown_RowsAreWrittenAndItIsSaid()
    {
        var file = _folder.Write("in.csv", "created,country\n2026-05-07,CN\n2036-05-07,CN+DE\n2036-05-07,DE\n");

        var outcome = await World.RunAsync("apply", file, "--add-column", "w = check(created, country)");

        Assert.Equal("created,country,w\n2026-05-07,CN,true\n2036-05-07,CN+DE,true\n2036-05-07,DE,true\n", outcome.Out);
        Assert.Equal("feria: CN: Day off is not known after 2026.\nferia: 3 rows written, 0 bad.\n", outcome.Error);
    }

    [Theory]
    [InlineData("IN", "India")]
    [InlineData("India", "IN")]
    [InlineData("IN+DE", "DE+IN")]
    public async Task Apply_PlaceCalledByTwoNames_BothTimesAreSaidOnce(string early, string late)
    {
        var file = _folder.Write("in.csv", $"created,country\n1995-05-07,{early}\n2036-05-07,{late}\n");

        var outcome = await World.RunAsync("apply", file, "--add-column", "w = check(created, country)");

        var told = Assert.Single(outcome.Error.Split('\n'), l => l.Contains("not known", StringComparison.Ordinal));
        Assert.StartsWith("feria: IN: ", told, StringComparison.Ordinal);
        Assert.Contains(" before ", told, StringComparison.Ordinal);
        Assert.Contains(" after 2035", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_PlaceBehindMoreTextsThanAreKept_WhatIsNotKnownIsSaid()
    {
        var garbage = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"2036-05-07,nowhere {i}\n"));
        var file = _folder.Write("in.csv", $"created,country\n{garbage}2036-05-07,IN\n");

        var outcome = await World.RunAsync("apply", file, "--add-column", "w = check(created, country)");

        Assert.Equal("created,country,w\n2036-05-07,IN,true\n", outcome.Out);
        Assert.Contains("feria: IN: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_BadRowOfParquet_HasItsNumber()
    {
        await World.RunAsync("apply", _folder.Write("in.csv", "created,country\n2026-12-18,GB\n2026-12-18,Germny\n"), "--add-column", "x = next(created, DE)", "--out", Path("x.parquet"));

        var outcome = await World.RunAsync("apply", Path("x.parquet"), "--add-column", Due);

        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.Equal("feria: row 2: due: 'Germny' is no place that Feria knows. Did you mean Germany (DE)?\nferia: 1 rows written, 1 bad.\n", outcome.Error);
    }

    [Fact]
    public async Task Apply_ManyBadRows_TheFirstAreSaid()
    {
        var outcome = await World.RunAsync("apply", _folder.Write("in.csv", "created,country\n" + string.Concat(Enumerable.Repeat("never,GB\n", 5000))), "--add-column", Due);

        var lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, lines.Length);
        Assert.StartsWith("feria: line 2: due: 'never' is no date", lines[0], StringComparison.Ordinal);
        Assert.Equal("feria: 0 rows written, 5,000 bad.", lines[^1]);
        Assert.Equal("created,country,due\n", outcome.Out);
    }

    [Fact]
    public async Task Apply_OutputIsThere_ReplacedOnlyWhenAllIsDone()
    {
        var file = _folder.Write("in.csv", "created,country\n2026-12-18,GB\n");
        _folder.Write("out.csv", "old");

        var wrong = await World.RunAsync("apply", file, "--add-column", "due = add(creatd, 10, GB)", "--out", Path("out.csv"));
        var old = Read("out.csv");
        var right = await World.RunAsync("apply", file, "--add-column", Due, "--out", Path("out.csv"));

        Assert.Equal((ExitCode.Usage, "old", ExitCode.Yes), (wrong.Code, old, right.Code));
        Assert.StartsWith("created,country,due\n", Read("out.csv"), StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(_folder.Path).Count());
    }

    /// <summary>Whatever a line has too much or too little, the one who mends it finds it as it was.</summary>
    [Theory]
    [InlineData("created,country\n", "2026-12-18,GB,extra", "\n", 2)]
    [InlineData("created,country\r\n", "2026-12-18,GB,,,", "\r\n", 2)]
    [InlineData("created,country\n", "2026-12-18", "\n", 2)]
    [InlineData("created,country\n", "2026-12-18,\"GB\",\"two\nlines, \"\"quoted\"\"\"", "\n", 2)]
    [InlineData("created,country\n", "2026-12-18,GB,\u00e9 last", "", 2)]
    [InlineData("created,country\n2026-12-18,GB\n", "2026-12-18,GB,\r", "\r\n", 3)]
    [InlineData("created,country\n", "2026-12-18,\"open,GB", "\n", 2)]
    public async Task Apply_LineThatDoesNotFitTheColumns_StandsWholeAmongTheBadOnes(string before, string line, string end, int number)
    {
        var file = _folder.Write("in.csv", before + line + end);

        var outcome = await World.RunAsync("apply", file, "--add-column", Due, "--bad", Path("bad.csv"));

        var bad = Read("bad.csv");
        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.StartsWith($"line,reason,created,country\n{number},", bad, StringComparison.Ordinal);
        var cell = line.AsSpan().ContainsAny(",\"\r\n") ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
        Assert.EndsWith($".,{cell},\n", bad, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_OneColumnAndTwoFields_NothingIsLost()
    {
        await World.RunAsync("apply", _folder.Write("in.csv", "a\n1,2\n"), "--add-column", "x = check(2026-05-01, GB)", "--bad", Path("bad.csv"));

        Assert.Equal("line,reason,a\n2,The line has 2 fields where the header has 1.,\"1,2\"\n", Read("bad.csv"));
    }

    [Theory]
    [InlineData("d;c", "The only column is 'd;c'. Its semicolons look like separators; columns are parted by commas, or by tabs with --input-format tsv.")]
    [InlineData("d\tc", "Its tabs look like separators; --input-format tsv reads them so.")]
    [InlineData("when,where", "The columns are 'when', 'where'.")]
    [InlineData("aaaa,bbbb,cccc,dddd,eeee,ffff,gggg,hhhh,iiii,jjjj", "'hhhh' and 2 more.")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz,where", "The columns are 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn…', 'where'.")]
    public async Task Apply_NoSuchColumn_SaysWhichThereAre(string header, string said)
    {
        var outcome = await World.RunAsync("apply", _folder.Write("in.csv", header + "\n"), "--add-column", "x = check(d, c)");

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains("'d' is no column, and a date (2026-05-01, today) is expected. The ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(said + "\n", outcome.Error.Replace("\\t", "\t", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_Cancelled_NothingIsLeft()
    {
        var file = _folder.Write("in.csv", "created,country\n" + string.Concat(Enumerable.Repeat("2026-12-18,GB\n", 5000)));
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var code = await FeriaCommand.RunAsync(["apply", file, "--add-column", Due, "--out", Path("out.csv"), "--bad", Path("bad.csv")], new World().Host(output, error), cancelled.Token);

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Equal(["in.csv"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(System.IO.Path.GetFileName));
    }

    [Fact]
    public async Task Apply_FilesThatCannotBe_OneLineEach()
    {
        var file = _folder.Write("in.csv", "created,country\n2026-12-18,GB\n");
        File.CreateSymbolicLink(Path("link.csv"), file);
        string[][] wrongs =
        [
            ["nowhere.csv"], ["in.csv", "--out", "in.csv"], ["in.csv", "--out", "link.csv"], ["in.csv", "--out", "x.csv", "--bad", "x.csv"], ["in.csv", "--out", "no/x.csv"], ["in.csv", "--bad", ""],
            ["in.csv", "--input-format", "xls"], ["odd.xyz"], ["empty.csv"], ["blank.csv"], ["in.csv", "--out", "x.csv", "--input-format", "parquet"],
        ];
        _folder.Write("odd.xyz", "x");
        _folder.Write("empty.csv", string.Empty);
        _folder.Write("blank.csv", "\n\n");
        var text = new System.Text.StringBuilder();
        foreach (var wrong in wrongs)
        {
            var words = wrong.Select((w, i) => i == 0 || (w.Contains(".csv", StringComparison.Ordinal) && wrong[i - 1].StartsWith("--", StringComparison.Ordinal)) ? Path(w) : w);
            var outcome = await World.RunAsync(["apply", .. words, "--add-column", Due]);
            text.Append(outcome.Code).Append(' ').Append(outcome.Out).Append(outcome.Error.Replace(_folder.Path, "DIR", StringComparison.Ordinal));
        }

        Golden.Verify(text.ToString(), "cli/apply-files");
        Assert.Equal("created,country\n2026-12-18,GB\n", Read("in.csv"));
    }

    [Fact]
    public async Task Apply_OutIsADeviceOrALink_WrittenToIt()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var file = _folder.Write("in.csv", "created,country\n2026-12-18,GB\nnever,GB\n");
        var kept = _folder.Write("kept.csv", "old");
        File.CreateSymbolicLink(Path("link.csv"), kept);

        var full = await World.RunAsync("apply", file, "--add-column", Due, "--out", "/dev/full");
        var nowhere = await World.RunAsync("apply", file, "--add-column", Due, "--out", "/dev/null", "--bad", Path("link.csv"));

        Assert.Equal((ExitCode.SourceFailed, ExitCode.No, "feria: 1 rows written, 1 bad.\n"), (full.Code, nowhere.Code, nowhere.Error));
        Assert.Contains("No space left", Assert.Single(full.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.StartsWith("line,reason,created,country\n3,", Read("kept.csv"), StringComparison.Ordinal);
        Assert.Equal(["in.csv", "kept.csv", "link.csv"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(System.IO.Path.GetFileName).Order());
    }

    [Fact]
    public async Task Apply_BothOutputsAreOneDevice_WrittenToIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere devices have other names.");
        var file = _folder.Write("in.csv", "created,country\n2026-12-18,GB\nnever,GB\n");

        var outcome = await World.RunAsync("apply", file, "--add-column", Due, "--out", "/dev/null", "--bad", "/dev/null");

        Assert.Equal((ExitCode.No, "feria: 1 rows written, 1 bad.\n"), (outcome.Code, outcome.Error));
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.Path, name);

    private string Read(string name) => File.ReadAllText(Path(name));
}
