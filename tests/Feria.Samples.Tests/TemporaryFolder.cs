namespace Feria.Samples.Tests;

/// <summary>A copy of a folder's files that a test may change; gone with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-test-");

    internal TemporaryFolder(string original)
    {
        foreach (var file in Directory.EnumerateFiles(original))
        {
            File.Copy(file, this[Path.GetFileName(file)]);
        }
    }

    internal string FullName => _folder.FullName;

    internal string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
