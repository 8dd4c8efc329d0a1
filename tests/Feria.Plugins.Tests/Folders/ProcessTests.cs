using System.Diagnostics;
using System.Globalization;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>What would kill a process when it goes wrong, tried in a process of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Call_FileOverwrittenInPlaceWhileManyCall_ProcessGoesOnWithTheNewVersion()
    {
        string[] versions = [.. Enumerable.Range(1, 10).Select(version => PluginAssembly.Build(
            _folder[$"versions/{version}/one.dll"], $"public static class one {{ [Plugin] public static int Version() => {version}; }}"))];
        string file = _folder["plugins/one.dll"];
        Directory.CreateDirectory(_folder["plugins"]);
        File.Copy(versions[0], file);
        Process process = Child.Start("Feria.Plugins.Probe", _folder["cache"], "hammer", _folder["plugins"], "one");
        Assert.Equal("1", await Child.Next(process));

        foreach (string version in versions[1..])
        {
            // The file that is there is cut to nothing and filled in pieces: what was mapped of it would be pulled away.
            byte[] content = await File.ReadAllBytesAsync(version, TestContext.Current.CancellationToken);
            using FileStream stream = new(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            stream.SetLength(0);
            foreach (byte[] piece in content.Chunk(256))
            {
                await stream.WriteAsync(piece, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal([versions.Length.ToString(CultureInfo.InvariantCulture), bool.TrueString], await Child.Finish(process));
    }

    [Fact]
    public async Task Call_SixtyFourFirstCallsAtOnce_LoadOnceEachTime()
    {
        string[] plugins = [.. Enumerable.Range(0, 10).Select(run => $"run{run}")];
        Array.ForEach(plugins, plugin => PluginAssembly.Build(_folder[$"plugins/{plugin}.dll"], FirstCallPlugin.Source(plugin)));

        string[] lines = await Child.Finish(Child.Start("Feria.Plugins.Probe", _folder["cache"], ["first", _folder["plugins"], .. plugins]));

        Assert.Equal(plugins.Select(_ => FirstCallPlugin.LoadedOnce), lines);
    }
}
