namespace Feria.Cli.Verbs.Tables;

/// <summary>A file that is written under another name beside its own, so that a broken run leaves the old one as it was.</summary>
internal sealed class Draft(string target) : IDisposable
{
    /// <summary>Gets where it is written.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target)!, $".{System.IO.Path.GetFileName(target)}.{Guid.NewGuid():N}.draft");

    /// <summary>Gives it its name; a file that is there is replaced.</summary>
    public void Keep() => File.Move(Path, target, overwrite: true);

    /// <summary>Throws it away, unless it was kept.</summary>
    public void Dispose()
    {
        if (System.IO.Path.Exists(System.IO.Path.GetDirectoryName(Path)))
        {
            File.Delete(Path);
        }
    }
}
