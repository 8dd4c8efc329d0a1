using System.Diagnostics;

namespace Feria.Cli.Tests.Verbs.Plugins;

/// <summary>What no plug-in library can prevent, in a process of its own; and what an unreadable folder looks like to whom it is.</summary>
public sealed class NoBoundaryTests : IDisposable
{
    private const int Aborted = 128 + 6;
    private const string Nobody = "65534";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("return [];", ExitCode.Yes)]
    [InlineData("throw new InvalidOperationException();", ExitCode.SourceFailed)]
    [InlineData("throw new StackOverflowException();", ExitCode.SourceFailed)]
    [InlineData("Environment.Exit(77); return [];", 77)]
    [InlineData("Environment.FailFast(\"enough\"); return [];", Aborted)]
    [InlineData("return Read(request with { Year = request.Year + 1 }).Concat([]).ToList();", Aborted)]
    [InlineData("new Thread(() => throw new InvalidOperationException()).Start(); Thread.Sleep(Timeout.Infinite); return [];", Aborted)]
    public async Task Call_PluginThrowsOrEndsTheProcess_OnlyWhatItThrowsIsHeld(string body, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && code == Aborted, "Windows has other codes for a process that was aborted.");
        _folder.Write("reader_AQ.cs", $$"""
            public static class Reader
            {
                [Plugin] public static IReadOnlyList<Feria.Holidays.Holiday> Read(Feria.Readers.ReadRequest request) { {{body}} }
            }
            """);

        var outcome = await ChildProcess.RunAsync(Feria(["list", "AQ", "2026"]), TestContext.Current.CancellationToken);

        Assert.True(code == outcome.Code, outcome.ToString());
    }

    [Fact]
    public async Task List_FolderThatMayNotBeRead_SaysSo()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The mode of a folder is a thing of POSIX, and setpriv of Linux.");
            return;
        }

        Assert.SkipUnless(File.Exists("/usr/bin/setpriv") || !Environment.IsPrivilegedProcess, "Nothing is unreadable to root, and there is no setpriv to be somebody else.");
        _folder.Write("reader_AQ.cs", "");
        File.SetUnixFileMode(_folder.Path, Environment.IsPrivilegedProcess ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute : UnixFileMode.None);
        try
        {
            var start = Feria(["plugin", "list", "-o", "tsv"]);
            if (Environment.IsPrivilegedProcess)
            {
                start.FileName = "/usr/bin/setpriv";
                start.Arguments = string.Empty;
                string[] become = ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "dotnet"];
                foreach (var (at, word) in become.Index())
                {
                    start.ArgumentList.Insert(at, word);
                }
            }

            var outcome = await ChildProcess.RunAsync(start, TestContext.Current.CancellationToken);

            Assert.True(outcome.Out.Contains("cannot be read", StringComparison.Ordinal), outcome.ToString());
            Assert.Equal((0, string.Empty), (outcome.Code, outcome.Error));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private ProcessStartInfo Feria(string[] arguments) => new(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll"), .. arguments, "--plugins", _folder.Path])
    {
        Environment = { ["XDG_CACHE_HOME"] = Path.Combine(_folder.Path, ".cache"), ["DOTNET_DbgEnableMiniDump"] = "0" },
    };
}
