namespace Feria.Plugins.Folders;

/// <summary>
/// The files that one version of a plug-in's file was loaded with: its <c>.deps.json</c>, what it needed from beside it,
/// and what it looked for there in vain. When one of them changes, there is a new version.
/// </summary>
/// <remarks>Safe for any number of threads. What an earlier version was loaded with counts from the loading of this one on.</remarks>
/// <param name="earlier">The files that the version before this one was loaded with.</param>
/// <param name="clock">Tells how old a file is.</param>
internal sealed class Companions(string[] earlier, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private volatile KnownFile[] _files = [];

    /// <summary>Its files, and those of the versions before it.</summary>
    internal string[] Paths => _files is { Length: > 0 } files ? [.. files.Select(file => file.Path).Union(earlier)] : earlier;

    /// <summary>The names of what the version before this one was loaded with, without extensions.</summary>
    internal IEnumerable<string> EarlierNames => earlier.Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>Whether none has changed, for sure. One look at the disk for each; allocates nothing.</summary>
    internal bool AreSurelyCurrent
    {
        get
        {
            foreach (KnownFile file in _files)
            {
                if (!file.IsSurelyCurrent)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether none has changed; reads again those whose stamps do not tell.</summary>
    internal bool AreCurrent() => Array.TrueForAll(_files, static file => file.IsCurrent());

    /// <summary>Begins a loading: counts what the resolver is going to read (null for nothing), and what the version before this one had.</summary>
    internal void Begin(string? dependencies)
    {
        foreach (string path in dependencies is null ? earlier : [dependencies, .. earlier])
        {
            Add(KnownFile.Now(path, clock));
        }
    }

    /// <summary>Counts a file that is not there.</summary>
    internal void AddMissing(string path) => Add(KnownFile.Missing(path, clock));

    /// <summary>Reads a file, which counts from here on, even if it cannot be read.</summary>
    /// <exception cref="IOException">It cannot be read, or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal byte[] Read(string path)
    {
        KnownFile file = new(path, clock);
        try
        {
            return file.Read();
        }
        finally
        {
            Add(file);
        }
    }

    private void Add(KnownFile file)
    {
        lock (_gate)
        {
            // The first look counts: if the file has changed since, what was loaded with it is no longer current.
            if (!Array.Exists(_files, known => known.Path == file.Path))
            {
                _files = [.. _files, file];
            }
        }
    }
}
