using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>Folders so big that their files are read by many threads: who wins is decided as if they were read one by one.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private const int Files = 96;
    private const int Plugins = 7;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statuses_ManyFilesWithTheSamePlugins_TheFirstFileInOrderWins()
    {
        byte[][] assemblies = [.. Enumerable.Range(0, Plugins).Select(plugin => File.ReadAllBytes(
            PluginAssembly.Build(_folder[$"_built/{plugin}/x.dll"], PluginAssembly.Saying($"plugin{plugin}", "x"))))];
        Dictionary<string, string> winners = [];
        foreach (int number in Enumerable.Range(0, Files))
        {
            string file = _folder[$"file{number:000}.dll"];
            File.WriteAllBytes(file, assemblies[number * 5 % Plugins]);
            _ = winners.TryAdd($"plugin{number * 5 % Plugins}", file);
        }

        for (int time = 0; time < 5; time++)
        {
            PluginPackage package = PluginPackage.FromFolder(_folder.Path);
            Assert.Equal(winners.Keys.Order(StringComparer.Ordinal), package.Names());
            IReadOnlyList<PluginStatus> statuses = package.Statuses();
            Assert.Equal(winners, statuses.Where(status => status.ShadowedBy is null).ToDictionary(status => status.Plugin!, status => status.File));
            Assert.All(statuses.Where(status => status.ShadowedBy is not null), status => Assert.Equal(winners[status.Plugin!], status.ShadowedBy));
            Assert.Equal(Files, statuses.Count);
        }
    }
}
