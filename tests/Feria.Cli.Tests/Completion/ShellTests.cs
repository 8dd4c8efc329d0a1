using System.Diagnostics;

namespace Feria.Cli.Tests.Completion;

/// <summary>The scripts in the shells that they are for; a shell that is not installed is skipped.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShellTests()
    {
        var feria = _folder.Write("feria", $"#!/bin/sh\nexec dotnet '{Path.Join(AppContext.BaseDirectory, "Feria.Cli.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(feria, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Directory.CreateDirectory(Path.Join(_folder.Path, "work", "rules"));
        _folder.Write(Path.Join("work", "AQ.yaml"), string.Empty);
    }

    public static TheoryData<string, string[]> Lines => new()
    {
        { "feria li", ["list", "lint"] },
        { "feria list G", ["GB"] },
        { "feria list GB-SC", ["GB-SCT"] },
        { "feria export --format ", ["tsv", "json"] },
        { "feria plugin ", ["doctor", "list"] },
        { "feria lint A", ["AQ.yaml"] },
        { "feria list GB --plugins r", ["rules"] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Bash_Tab_Completes(string line, string[] candidates)
    {
        var words = line.Split(' ');
        var script = $$"""
            eval "$(feria completion bash)"
            COMP_WORDS=({{string.Join(' ', words.Select(w => $"'{w}'"))}}); COMP_CWORD={{words.Length - 1}}
            compopt() { :; }
            _feria feria
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        AssertAll(candidates, await RunAsync("bash", "-c", script));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Fish_Tab_Completes(string line, string[] candidates) =>
        AssertAll(candidates, await RunAsync("fish", "--no-config", "-c", $"feria completion fish | source; complete -C '{line}'"));

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Zsh_Tab_Completes(string line, string[] candidates)
    {
        // A terminal of its own, as completion in zsh lives in its line editor. The line is typed, Tab twice after it; then a key
        // shows what has become of the line, behind the candidates if there are some.
        var script = $$"""
            zmodload zsh/zpty
            zpty z zsh -f -i
            zpty -w z 'PS1=; autoload -U compinit; compinit -u -D; eval "$(feria completion zsh)"; LISTMAX=1000'
            zpty -w z 'show() { zle -I; print -r -- "<<$BUFFER>>" }; zle -N show; bindkey "^O" show; print rea""dy'
            zpty -r -m z out '*ready*'
            zpty -w -n z $'{{line}}\t\t\x0f'
            zpty -r -m z out '*<<*>>*'
            print -r -- $out
            zpty -d z
            """;

        AssertAll(candidates, await RunAsync("zsh", "-f", "-c", script));
    }

    private static void AssertAll(string[] candidates, string output) => Assert.All(candidates, c => Assert.Contains(c, output, StringComparison.Ordinal));

    private async Task<string> RunAsync(string shell, params string[] arguments)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        Assert.SkipUnless(path.Split(Path.PathSeparator).Any(p => File.Exists(Path.Join(p, shell))), $"{shell} is not installed");
        using var process = Process.Start(new ProcessStartInfo(shell, arguments)
        {
            WorkingDirectory = Path.Join(_folder.Path, "work"),
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = $"{_folder.Path}{Path.PathSeparator}{path}", ["HOME"] = _folder.Path, ["FERIA_NO_SETTINGS"] = "1", ["TERM"] = "dumb" },
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
