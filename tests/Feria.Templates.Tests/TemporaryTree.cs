namespace Feria.Templates.Tests;

/// <summary>Folders that are gone with the test, and all that is in them.</summary>
internal sealed class TemporaryTree : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("feria-test-");

    internal string this[string folder] => Path.Combine(_root.FullName, folder);

    public void Dispose() => _root.Delete(recursive: true);

    /// <summary>Each file below a folder with its text, in the order of their paths.</summary>
    internal SortedDictionary<string, string> Texts(string folder) => new(
        Directory.EnumerateFiles(this[folder], "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(this[folder], path), File.ReadAllText),
        StringComparer.Ordinal);
}
