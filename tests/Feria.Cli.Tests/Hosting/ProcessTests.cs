using System.Diagnostics;

namespace Feria.Cli.Tests.Hosting;

/// <summary>The command as a process of its own: what only real streams and signals show.</summary>
public sealed class ProcessTests
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll");

    // What starts the tests in the background makes them and their children deaf to SIGINT; env of GNU undoes that.
    private const string NoSignal = "SIGINT can be given back its meaning on Linux alone.";

    [Fact]
    public async Task Process_AnswersInUtf8WithoutMark()
    {
        var (code, output, error) = await ShellAsync("\"$@\" list JP 2026-01 -o tsv");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.StartsWith("date\t", output, StringComparison.Ordinal);
        Assert.Contains("元日", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClosedPipe_LongExport_EndsQuietly()
    {
        // The pipe holds 64 KiB: the export must still be writing when its reader leaves.
        var (code, output, error) = await ShellAsync("set -o pipefail; \"$@\" export GB --from 1950 --to 2100 | head -1");

        Assert.Equal((0, "code\tdate\tkind\tenglish-name\tlocal-name\tcertainty\n", string.Empty), (code, output, error));
    }

    [Fact]
    public async Task FullDisk_OneLineAndFailure()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");

        var (code, _, error) = await ShellAsync("\"$@\" list GB 2026 > /dev/full");

        Assert.Equal(ExitCode.SourceFailed, code);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("list GB 2026 >&-", ExitCode.SourceFailed)]
    [InlineData("list XX 2>&-", ExitCode.NoData)]
    [InlineData("2>&-", ExitCode.Usage)]
    [InlineData("--no-such-option >&- 2>&-", ExitCode.Usage)]
    [InlineData("list GB 2026 >&- <&-", ExitCode.SourceFailed)]
    [InlineData("list XX 2>&- <&-", ExitCode.NoData)]
    [InlineData("check GB - <&-", ExitCode.SourceFailed)]
    [InlineData("check GB - >&- <&-", ExitCode.SourceFailed)]
    [InlineData("check GB 2026-05-04 -q >&- 2>&- <&-", ExitCode.No)]
    public async Task ClosedStream_TheCodeIsStillTheAnswer(string arguments, int expected)
    {
        Assert.SkipWhen(arguments.Contains("<&-", StringComparison.Ordinal) && !OperatingSystem.IsLinux(), "Elsewhere a closed descriptor cannot be told from what the runtime opened in its place.");

        var (code, output, error) = await ShellAsync($"\"$@\" {arguments}");

        Assert.Equal((expected, string.Empty), (code, output));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check GB - <&-", "feria: Standard input is closed; what is asked by - is read from it.\n")]
    [InlineData("list GB 2026 >&-", "feria: Standard output is closed: there is nowhere to write the answer.\n")]
    [InlineData("list GB 2026 >&- <&-", "feria: Standard output is closed: there is nowhere to write the answer.\n")]
    public async Task ClosedStream_IsSaidInOneLine(string arguments, string said)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a closed descriptor cannot be told from what the runtime opened in its place.");

        Assert.Equal((ExitCode.SourceFailed, string.Empty, said), await ShellAsync($"\"$@\" {arguments}"));
    }

    [Fact]
    public async Task SharedFile_NextCommandWritesBehind()
    {
        var (_, output, _) = await ShellAsync("f=$(mktemp); (\"$@\" check GB 2026-05-05; echo next) > $f; cat $f; rm $f");

        Assert.Equal("2026-05-05 is a working day in GB\nnext\n", output);
    }

    [Theory]
    [InlineData("export HU -o tsv")]
    [InlineData("apply in.csv --add-column 'due = next(created, GB)'")]
    public async Task OutToStandardOutput_PipeOrFile_AsWithoutIt(string arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere it has other names.");

        using var folder = new TemporaryFolder();
        folder.Write("in.csv", "created\n2026-12-18\n");
        var run = $"cd '{folder.Path}'; \"$@\" {arguments}";

        var (_, plain, _) = await ShellAsync(run);
        var (code, piped, _) = await ShellAsync($"{run} --out /dev/stdout | cat");
        var (_, filed, _) = await ShellAsync($"(echo before; {run} --out /dev/stdout) > '{folder.Path}/out'; cat '{folder.Path}/out'");
        var (_, substituted, _) = await ShellAsync($"{run} --out >(cat)");

        Assert.NotEmpty(plain);
        Assert.Equal((0, plain, "before\n" + plain, plain), (code, piped, filed, substituted));
    }

    [Theory]
    [InlineData("/dev/stdout")]
    [InlineData("/dev/fd/1")]
    [InlineData("/proc/self/fd/1")]
    [InlineData("link")]
    public async Task OutToStandardOutput_FileThatOthersWriteTo_NothingIsWrittenOver(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere it has other names.");
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", "created\n2026-12-18\nnever\n");
        var run = $"cd '{folder.Path}'; ln -sf /dev/stdout link; {{ \"$@\" apply in.csv --add-column 'due = next(created, GB)'";

        var (_, plain, _) = await ShellAsync($"{run}; echo behind; }} > both 2>&1; cat both");
        var (_, named, _) = await ShellAsync($"{run} --out {name}; echo behind; }} > both 2>&1; cat both");

        Assert.StartsWith("created,due\n2026-12-18,2026-12-21\nferia: ", plain, StringComparison.Ordinal);
        Assert.EndsWith("behind\n", plain, StringComparison.Ordinal);
        Assert.Equal(plain, named);
    }

    [Fact]
    public async Task BadRowsToStandardError_FileThatOthersWriteTo_NothingIsWrittenOver()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere it has other names.");
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", "created\n2026-12-18\nnever\n");
        var run = $"cd '{folder.Path}'; {{ \"$@\" apply in.csv --add-column 'due = next(created, GB)' --bad";

        var (_, _, plain) = await ShellAsync($"{run} /dev/stderr; }}");
        var (_, filed, _) = await ShellAsync($"{run} /dev/stderr; echo behind >&2; }} 2> both >/dev/null; cat both");
        var (_, bad, _) = await ShellAsync($"{run} bad; }} > /dev/null 2>&1; cat bad");

        Assert.StartsWith(bad, plain, StringComparison.Ordinal);
        Assert.Equal(plain + "behind\n", filed);
    }

    [Theory]
    [InlineData("--out /dev/stdout >> in.csv")]
    [InlineData("--bad kept --out /dev/stdout >> kept")]
    public async Task StandardOutputLeadsToAnotherFileOfTheRun_IsRefused(string arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere it has other names.");
        using var folder = new TemporaryFolder();
        const string text = "created\n2026-12-18\n";
        folder.Write("in.csv", text);
        folder.Write("kept", text);

        var (code, output, error) = await ShellAsync($"cd '{folder.Path}'; \"$@\" apply in.csv --add-column 'due = next(created, GB)' {arguments}; code=$?; cat in.csv kept; exit $code");

        Assert.Equal((ExitCode.Usage, text + text), (code, output));
        Assert.Contains("are the same file", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export HU -o tsv --out /dev/stdout >&-")]
    [InlineData("export HU -o tsv --out /dev/stderr 2>&-")]
    public async Task OutToAStreamThatIsClosed_Failure(string arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a closed descriptor cannot be told from what the runtime opened in its place.");

        Assert.Equal(ExitCode.SourceFailed, (await ShellAsync($"\"$@\" {arguments}")).Code);
    }

    [Fact]
    public async Task InvalidUtf8_InArgumentsAndInput_IsReported()
    {
        var (code, _, error) = await ShellAsync("\"$@\" list \"$(printf 'G\\377B')\"");
        var (inputCode, output, inputError) = await ShellAsync("printf '2026-05-05\\n\\377\\376\\n' | \"$@\" check GB - -o tsv");

        Assert.Equal(ExitCode.NoData, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Usage, "2026-05-05\ttrue\n"), (inputCode, output));
        Assert.Contains("line 2", inputError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_EachLineIsAnsweredBeforeTheNextIsWritten()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Command, "check", "GB", "-", "-o", "tsv"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        foreach (var (asked, answered) in new[] { ("2026-05-05", "2026-05-05\ttrue"), ("2026-05-04", "2026-05-04\tfalse") })
        {
            await process.StandardInput.WriteLineAsync(asked);
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            Assert.Equal(answered, await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Interrupt_WhileWaitingForInput_130()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NoSignal);

        // The first answer shows that the command is listening; the pipe stays open behind it.
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Command, "check", "GB", "-", "-o", "tsv"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteLineAsync("2026-05-05");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal("2026-05-05\ttrue", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Empty(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Interrupt_WhileExporting_130()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NoSignal);
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Command, "export", "--from", "1950", "--to", "2077"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

        // Once the first line is read, the export waits for the pipe to be emptied: it cannot end before the signal comes.
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
    }

    [Fact]
    public async Task Interrupt_WhileApplying_130AndNothingIsLeft()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NoSignal);
        using var folder = new TemporaryFolder();
        var file = folder.Write("in.csv", "created\n" + string.Concat(Enumerable.Repeat("2026-12-18\n", 4_000_000)));
        using var drafts = new FileSystemWatcher(folder.Path, "*.draft");
        using var process = Process.Start(new ProcessStartInfo(
            "env", ["--default-signal=INT", "dotnet", Command, "apply", file, "--add-column", "due = add(created, 10, GB)", "--out", Path.Combine(folder.Path, "out.csv")]) { RedirectStandardError = true })!;

        // Millions of rows take longer than the way of a signal.
        drafts.WaitForChanged(WatcherChangeTypes.Created);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ExitCode.Interrupted, string.Empty), (process.ExitCode, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(["in.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Apply_FileManyTimesTheHeap_EveryRowBad_IsCarriedThrough()
    {
        using var folder = new TemporaryFolder();
        const int rows = 1_000_000;
        await using (var writer = new StreamWriter(Path.Combine(folder.Path, "in.csv")))
        {
            await writer.WriteLineAsync("created,text");
            for (var i = 0; i < rows; i++)
            {
                await writer.WriteLineAsync($"{i},{i:D100}");
            }
        }

        var (code, _, error) = await ShellAsync($"cd '{folder.Path}'; DOTNET_GCHeapHardLimit=0x2000000 \"$@\" apply in.csv --add-column 'due = add(created, 10, GB)' --out out.csv --bad bad.csv");

        Assert.Equal(ExitCode.No, code);
        Assert.StartsWith("feria: 0 rows written, 1,000,000 bad", error, StringComparison.Ordinal);
        Assert.Equal(rows + 1, await File.ReadLinesAsync(Path.Combine(folder.Path, "bad.csv"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<(int Code, string Output, string Error)> ShellAsync(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for a POSIX shell.");
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script, "bash", "dotnet", Command])
        {
            // Where this process has no standard input, the next file that the command opens would become its own.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
