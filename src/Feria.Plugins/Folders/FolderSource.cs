using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Formats;
using Feria.Plugins.Trust;

namespace Feria.Plugins.Folders;

/// <summary>A folder as a source of plug-ins, always as it is now.</summary>
/// <remarks>
/// A call looks at the folder's stamp and at the file's, and lists the folder again only when one of them has moved, or
/// when they are too young to be trusted.
/// </remarks>
[RequiresUnreferencedCode(Reason)]
[RequiresDynamicCode(Reason)]
internal sealed class FolderSource(PluginFolder options, TimeProvider clock) : IPluginSource
{
    internal const string Reason =
        "Code is loaded from files at run time. A trimmed or natively compiled program can use compiled-in plug-ins only.";

    private readonly string _folder = Path.GetFullPath(options.Path);
    private readonly Lock _refresh = new();
    private volatile FolderListing? _listing;
    private int _refreshes;

    public string? Missing => Current().Problem;

    internal string Folder => _folder;

    internal FormatSet Formats { get; } = FormatSet.With([.. options.Formats]);

    internal FolderLock Lock { get; } = new(options, clock);

    internal TimeProvider Clock => clock;

    public PluginUnit? Find(string plugin)
    {
        // A listing that was begun before this call may miss what was written before this call.
        int before = Volatile.Read(ref _refreshes);
        FileUnit? unit = Current().Find(plugin);
        return unit is not null && unit.Source.IsSurelyCurrent ? unit : Refresh(before).Find(plugin);
    }

    public PluginListing List() => Refresh(Volatile.Read(ref _refreshes)).Contents;

    public PluginListing Look()
    {
        int before = Volatile.Read(ref _refreshes);
        FolderListing listing = Current();
        return (listing.AreFilesSurelyCurrent ? listing : Refresh(before)).Contents;
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
