namespace Feria.Plugins.Tests.Building;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-test-");

    internal string Path => _folder.FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);

    internal string Write(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], content);
        return this[name];
    }

    /// <summary>Makes everything look as if it had been written an hour ago: old enough to be trusted by its stamp.</summary>
    internal void Age()
    {
        DateTime hourAgo = DateTime.UtcNow.AddHours(-1);
        foreach (string path in Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories).Append(Path))
        {
            File.SetLastWriteTimeUtc(path, hourAgo);
        }
    }
}
