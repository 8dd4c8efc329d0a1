namespace Feria.Tables.Tests;

/// <summary>Exports of the command, started as users start it, in a folder that is gone when the tests are.</summary>
public sealed class Export : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-tables-");

    /// <summary>The path of an export.</summary>
    public async Task<string> WriteAsync(string format, params string[] arguments)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():n}.{format}");
        var outcome = await ChildProcess.RunAsync(
            new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll"), "export", .. arguments, "--format", format, "--out", file]), TestContext.Current.CancellationToken);
        // What is not known of a place is told beside the tables; anything else on standard error is a fault.
        Assert.Matches(@"\Aexit 0\n--- output\n--- error\n(feria: [A-Z0-9+-]+: [^\n]+ not known [^\n]+\n)*\z", outcome.ToString());

        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
