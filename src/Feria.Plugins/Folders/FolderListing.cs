using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Index;
using Feria.Plugins.Trust;

namespace Feria.Plugins.Folders;

/// <summary>A folder as it was at one moment.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed class FolderListing
{
    /// <summary>Below it, starting threads takes longer than they save.</summary>
    private const int WorthManyThreads = 64;

    private readonly FileStamp _stamp;
    private readonly bool _young;
    private readonly Dictionary<string, FolderFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileUnit> _units = new(StringComparer.Ordinal);
    private readonly List<PluginStatus> _others = [];

    private readonly LockContents _lock;
    private FolderIndex? _index;
    private bool _isVerified = true;

    private FolderListing(FileStamp stamp, bool young, LockContents @lock)
    {
        _stamp = stamp;
        _young = young;
        _lock = @lock;
        Contents = new PluginListing(_units.Values, _others);
    }

    /// <summary>Why the folder cannot be listed; null when it could.</summary>
    internal string? Problem { get; private init; }

    internal PluginListing Contents { get; }

    /// <summary>Whether no file has changed since. A look at the disk for each; allocates nothing.</summary>
    internal bool AreFilesSurelyCurrent
    {
        get
        {
            foreach (FolderFile file in _files.Values)
            {
                if (!file.IsSurelyCurrent)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Lists a folder; files that have not changed keep their objects, and so what has been loaded from them.</summary>
    internal static FolderListing Of(FolderSource source, FolderListing? previous)
    {
        DateTimeOffset now = source.Clock.GetUtcNow();
        FileStamp stamp = FileStamp.Of(source.Folder);
        LockContents locked = source.Lock.Current;
        FolderListing listing = new(stamp, stamp.IsYoungAt(now), locked);
        try
        {
            if (locked.Problem is { } lockProblem)
            {
                listing._others.Add(Other(source.Lock.Path, lockProblem, LockContents.Cure));
            }

            string realFolder = RealPath.Of(source.Folder);
            IReadOnlyList<FolderEntry> entries = FolderEntries.Of(source.Folder);
            listing._index = IndexFor(source, entries, locked, previous);
            foreach (FolderEntry entry in entries)
            {
                listing.Add(source, realFolder, entry, previous);
            }

            listing.ClaimAll();
            listing._index?.Keep(listing._files.Values.Where(file => file.IsAssembly));
            listing._index = null;
            return listing;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string problem = !Path.Exists(source.Folder)
                ? $"The folder '{source.Folder}' does not exist."
                : $"The folder '{source.Folder}' cannot be read: {error.Message}";
            FolderListing failed = new(stamp, young: true, locked) { Problem = problem };
            failed._others.Add(Other(source.Folder, problem, "Create the folder, or make it readable."));
            return failed;
        }
    }

    /// <summary>Whether no file has come or gone since, and the lock says the same. Two looks at the disk; allocates nothing.</summary>
    internal bool IsSurelyCurrent(FolderSource source)
        => !_young && FileStamp.Of(source.Folder) == _stamp && ReferenceEquals(source.Lock.Current, _lock);

    internal FileUnit? Find(string plugin) => _units.GetValueOrDefault(plugin);

    /// <summary>The number of the version of a file; 0 for what is no file.</summary>
    internal int VersionOf(string path) => _files.TryGetValue(path, out FolderFile? file) ? file.Version : 0;

    /// <summary>
    /// Whether all files are what the index says, if that is where they are known from. Reads those that have not been;
    /// allocates nothing afterwards.
    /// </summary>
    internal bool Verify()
    {
        if (!_isVerified)
        {
            _ = Parallel.ForEach(_files.Values, static file => _ = file.IsVerified);
            _isVerified = _files.Values.All(file => file.IsVerified);
        }

        return _isVerified;
    }

    /// <summary>Does now what the first calls would have to wait for: compiles, checks, and loads what replaces something loaded.</summary>
    internal void Settle()
    {
        foreach (FileUnit unit in _units.Values)
        {
            unit.Settle();
        }
    }

    // Where a lock is in force the bytes of all files have to be summed up anyway. And what has been read once in this
    // process is known better than any index knows it.
    private static FolderIndex? IndexFor(FolderSource source, IReadOnlyList<FolderEntry> entries, LockContents locked, FolderListing? previous)
        => previous is null or { Problem: not null } && !locked.IsInForce && entries.Count(IsAssembly) >= FolderIndex.WorthAnIndex
            ? new FolderIndex(source.Folder)
            : null;

    private static bool IsAssembly(FolderEntry entry) => Path.GetExtension(entry.Path.AsSpan()).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    private static PluginStatus Other(string path, string? error, string? cure) => new()
    {
        Plugin = null,
        File = path,
        Stage = error is null ? PluginStage.Read : PluginStage.Found,
        Error = error,
        Cure = cure,
    };

    private void Add(FolderSource source, string realFolder, FolderEntry entry, FolderListing? previous)
    {
        string path = entry.Path;
        string extension = Path.GetExtension(path);
        bool isAssembly = IsAssembly(entry);
        PluginFileFormat? format = isAssembly ? null : source.Formats.For(extension);
        if (isAssembly || format is not null)
        {
            Add(source, realFolder, entry, format, previous);
        }
        else if (extension.Equals(".cs", StringComparison.OrdinalIgnoreCase))
        {
            _others.Add(Other(path, "nothing here reads source files.", "Reference Feria.Plugins.Source, which compiles them."));
        }
    }

    private void Add(FolderSource source, string realFolder, FolderEntry entry, PluginFileFormat? format, FolderListing? previous)
    {
        string path = entry.Path;
        string realPath;
        try
        {
            // The links of the folder's own path have been followed already.
            realPath = entry.HasLink ? RealPath.Of(path) : Path.Join(realFolder, path.AsSpan(source.Folder.Length));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _others.Add(Other(path, error.Message, "Remove the link, or correct it."));
            return;
        }

        if (!RealPath.IsWithin(realFolder, realPath))
        {
            _others.Add(Other(path, $"it is a link out of the folder, to '{realPath}'.", "Copy the file into the folder."));
            return;
        }

        FolderFile? known = previous?._files.GetValueOrDefault(path);
        FolderFile file = known?.IsCurrent(realPath, format, _lock) == true
            ? known
            : new FolderFile(
                path, realPath, format, source.Inputs, source.Clock, new LockedFiles(source.Folder, realFolder, _lock), known?.Under(_lock),
                _index is not null && format is null ? IndexUse.Of(_index, path, realPath) : null);
        _files.Add(path, file);
        _isVerified &= file.HasBeenRead || file.HasToBeRead || !file.IsAssembly;
    }

    private void ClaimAll()
    {
        FolderFile[] files = [.. _files.Values];
        FolderFile[] unread = Array.FindAll(files, file => file.HasToBeRead);
        if (unread.Length >= WorthManyThreads)
        {
            // What a file holds does not depend on the others; who wins does, and is decided in order below.
            _ = Parallel.ForEach(unread, static file => _ = file.Units);
        }

        foreach (FolderFile file in files)
        {
            Claim(file);
        }
    }

    private void Claim(FolderFile file)
    {
        if (file.IsAssembly && file.Units.Length == 0)
        {
            _others.Add(file.Failure ?? Other(file.Path, null, null));
        }

        foreach (FileUnit unit in file.Units)
        {
            if (!_units.TryAdd(unit.Name, unit))
            {
                _others.Add(Shadow.Status(unit, _units[unit.Name]));
            }
        }
    }
}
