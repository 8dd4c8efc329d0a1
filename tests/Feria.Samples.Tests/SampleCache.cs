namespace Feria.Samples.Tests;

/// <summary>A cache folder for all runs of a sample: what one has compiled, the others need not.</summary>
public sealed class SampleCache : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-samples-");

    /// <summary>Where it is.</summary>
    public string FullName => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
