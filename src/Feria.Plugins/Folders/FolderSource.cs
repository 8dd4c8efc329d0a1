using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Activation;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Formats;
using Feria.Plugins.Settings;
using Feria.Plugins.Trust;
using Feria.Plugins.Watching;

namespace Feria.Plugins.Folders;

/// <summary>A folder as a source of plug-ins, always as it is now.</summary>
/// <remarks>
/// A call looks at the folder's stamp and at the file's, and lists the folder again only when one of them has moved, or
/// when they are too young to be trusted. While the folder is watched nobody looks but the watch.
/// </remarks>
[RequiresUnreferencedCode(Reason)]
[RequiresDynamicCode(Reason)]
internal sealed class FolderSource(PluginFolder options, PackageInputs inputs, TimeProvider clock) : IPluginSource
{
    internal const string Reason =
        "Code is loaded from files at run time. A trimmed or natively compiled program can use compiled-in plug-ins only.";

    private readonly string _folder = Path.GetFullPath(options.Path);
    private readonly Lock _refresh = new();
    private readonly Lock _ahead = new();
    private volatile FolderListing? _listing;
    private int _refreshes;
    private int _watches;

    public string? Missing => (Watched ?? Current()).Problem;

    public object? Standing => Watched;

    internal string Folder => _folder;

    internal FormatSet Formats { get; } = FormatSet.With([.. options.Formats]);

    internal FolderLock Lock { get; } = new(options, clock);

    /// <summary>What there is for the plug-ins.</summary>
    internal PackageInputs Inputs => inputs;

    internal TimeProvider Clock => clock;

    // While somebody is told of every change, nobody else has to look.
    private FolderListing? Watched => Volatile.Read(ref _watches) > 0 ? _listing : null;

    public PluginUnit? Find(string plugin)
    {
        FileUnit? unit = Watched is { } watched ? watched.Find(plugin) : FindNow(plugin);
        while (unit is { Source.IsVerified: false })
        {
            // The index was wrong, and is believed no more: the next listing has read what it tells of.
            unit = Refresh(Volatile.Read(ref _refreshes)).Find(plugin);
        }

        return unit;
    }

    public PluginListing List() => (Watched ?? Refresh(Volatile.Read(ref _refreshes))).Contents;

    public PluginListing Look()
    {
        if (Watched is { } watched)
        {
            return watched.Contents;
        }

        int before = Volatile.Read(ref _refreshes);
        FolderListing listing = Current();
        listing = listing.AreFilesSurelyCurrent ? listing : Refresh(before);
        while (!listing.Verify())
        {
            listing = Refresh(Volatile.Read(ref _refreshes));
        }

        return listing.Contents;
    }

    public FolderWatch Watch(PluginWatchOptions options, SettingsFile? settings)
        => new(this, options, Path.GetDirectoryName(settings?.Path) == _folder ? settings : null);

    /// <summary>Begins to trust the listing, which has to be one that was begun after the watching.</summary>
    internal void AddWatch() => Interlocked.Increment(ref _watches);

    internal void RemoveWatch() => Interlocked.Decrement(ref _watches);

    /// <summary>Lists the folder, and has everything in it compiled, checked and loaded where it is in use, before anybody sees it.</summary>
    internal FolderListing RefreshAhead()
    {
        // Code of plug-ins runs in here: the lock that calls take must not be held.
        lock (_ahead)
        {
            int before;
            lock (_refresh)
            {
                before = _refreshes;
            }

            FolderListing fresh = FolderListing.Of(this, _listing);
            while (!fresh.Verify())
            {
                fresh = FolderListing.Of(this, fresh);
            }

            fresh.Settle();
            lock (_refresh)
            {
                // Not counted as a refresh: a call that has begun since may have to see what this one missed. And what
                // such a call has listed meanwhile is newer.
                return _refreshes == before ? _listing = fresh : _listing!;
            }
        }
    }

    private FileUnit? FindNow(string plugin)
    {
        // A listing that was begun before this call may miss what was written before this call.
        int before = Volatile.Read(ref _refreshes);
        FileUnit? unit = Current().Find(plugin);
        return unit is not null && unit.Source.IsSurelyCurrent ? unit : Refresh(before).Find(plugin);
    }

    private FolderListing Current()
    {
        int before = Volatile.Read(ref _refreshes);
        return _listing is { } listing && listing.IsSurelyCurrent(this) ? listing : Refresh(before);
    }

    private FolderListing Refresh(int before)
    {
        lock (_refresh)
        {
            if (_refreshes == before || _listing is not { } fresh)
            {
                _refreshes++;
                _listing = fresh = FolderListing.Of(this, _listing);
            }

            return fresh;
        }
    }
}
