using Feria.Plugins.Index;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Index;

/// <summary>An old folder with as many assemblies as an index is worth, all but the test's own without plug-ins.</summary>
internal sealed class IndexedFolder : IDisposable
{
    private static readonly Lazy<byte[]> Filler = new(() =>
    {
        using TemporaryFolder place = new();
        return File.ReadAllBytes(PluginAssembly.Build(place["filler.dll"], "public static class Filler;"));
    });

    private readonly TemporaryFolder _place = new();

    internal IndexedFolder()
    {
        _ = Directory.CreateDirectory(Path);
        for (int number = 0; number < FolderIndex.WorthAnIndex; number++)
        {
            File.WriteAllBytes(this[$"filler{number}.dll"], Filler.Value);
        }

        Say("one", "1");
        _place.Age();
    }

    internal string Path => _place["plugins"];

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    internal IndexFile Index => new(PluginCache.Folder, Path);

    /// <summary>As another process has it: nothing has been read.</summary>
    internal PluginPackage Fresh() => PluginPackage.FromFolder(Path);

    internal void Say(string plugin, string text) => PluginAssembly.Build(this[plugin + ".dll"], PluginAssembly.Saying(plugin, text));

    internal void Age() => _place.Age();

    /// <summary>Changes an assembly so that no directory tells it: in place, of the same length, with the old time.</summary>
    internal void ChangeUnseen(string file, string plugin, string text)
    {
        byte[] content = File.ReadAllBytes(PluginAssembly.Build(_place["elsewhere/" + file], PluginAssembly.Saying(plugin, text)));
        DateTime written = File.GetLastWriteTimeUtc(this[file]);
        using (FileStream stream = new(this[file], FileMode.Open, FileAccess.Write))
        {
            Assert.Equal(stream.Length, content.Length);
            stream.Write(content);
        }

        File.SetLastWriteTimeUtc(this[file], written);
    }

    public void Dispose() => _place.Dispose();
}
