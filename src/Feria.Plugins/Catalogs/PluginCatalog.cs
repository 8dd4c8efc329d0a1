using Feria.Plugins.Functions;
using Feria.Plugins.Settings;
using Feria.Plugins.Watching;

namespace Feria.Plugins.Catalogs;

/// <summary>The sources of one package as one: an earlier source wins over a later one.</summary>
internal sealed class PluginCatalog(string package, IPluginSource[] sources, SettingsFile? settings)
{
    private KnownPlugins? _known;

    /// <summary>The function, loaded now if it is not yet.</summary>
    internal PluginFunction Function(in PluginCall target)
    {
        KnownPlugins? known = _known;
        return target.Plugin is { } plugin && known is not null && known.Hold(sources, settings)
            && known.Find(plugin)?.Find(target.Function, target.Label) is { } function
                ? function
                : FunctionFromSources(target);
    }

    /// <summary>The plug-in of that name, good or bad; null when there is none.</summary>
    internal PluginUnit? TryFind(string plugin)
    {
        ArgumentException.ThrowIfNullOrEmpty(plugin);
        foreach (IPluginSource source in sources)
        {
            if (source.Find(plugin) is { } found && Judged(found) is var unit && (unit.Loaded is not null || !unit.IsNone))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The plug-in of that name, good or bad.</summary>
    internal PluginUnit Find(string plugin)
    {
        if (TryFind(plugin) is { } unit)
        {
            return unit;
        }

        RequirePackage();
        throw new UnknownPluginException(package, plugin, [.. Callable().Select(callable => callable.Name)]);
    }

    internal PluginShape Shape(string plugin)
    {
        PluginUnit unit = Find(plugin);
        return unit.IsCallable ? unit.Shape! : throw unit.Failure();
    }

    /// <summary>A load of the plug-in that shares nothing with the others of it.</summary>
    internal PluginUnit Apart(string plugin)
    {
        PluginUnit unit = Find(plugin);
        PluginUnit apart = unit.IsCallable ? (unit.Kept ?? unit).Apart() : throw unit.Failure();
        _ = apart.Load();
        return apart;
    }

    /// <summary>All plug-ins that can be called, in their order.</summary>
    internal IReadOnlyList<PluginUnit> Callable()
    {
        List<Ordered> callable = [];
        foreach (PluginUnit unit in Winners(sources.Select(source => source.List()), []))
        {
            if (unit.IsCallable)
            {
                callable.Add(new Ordered(unit, unit.Order));
            }
        }

        callable.Sort(Ordered.Compare);
        return [.. callable.Select(ordered => ordered.Unit)];
    }

    /// <summary>The plug-ins as they are now: what was seen before, unless something has changed since.</summary>
    internal CatalogView Look(CatalogView? seen)
    {
        SettingsContents? now = settings?.Current;
        seen = seen is not null && ReferenceEquals(seen.Settings, now) ? seen : null;
        for (int at = 0; seen is not null && at < sources.Length; at++)
        {
            seen = ReferenceEquals(sources[at].Look(), seen.Listings[at]) ? seen : null;
        }

        if (seen is not null)
        {
            return seen;
        }

        PluginListing[] listings = [.. sources.Select(source => source.Look())];
        return new CatalogView(listings, now, Winners(listings, []));
    }

    /// <summary>Of the plug-in, or of a file that is named like it and could not be read as one; null when there is neither.</summary>
    internal PluginStatus? Status(string plugin) => TryFind(plugin)?.Status() ?? sources
        .SelectMany(source => source.Look().Others)
        .FirstOrDefault(other => other is { Plugin: null, Error: not null } && Path.GetFileNameWithoutExtension(other.File) == plugin);

    internal IReadOnlyList<PluginStatus> Statuses()
    {
        List<PluginStatus> statuses = [];
        foreach (PluginUnit unit in Winners(sources.Select(source => source.List()), statuses))
        {
            statuses.Add(unit.Status());
        }

        if (settings is not null)
        {
            statuses.AddRange(settings.Current.Statuses([.. statuses.Select(status => status.Plugin).OfType<string>().Distinct()]));
        }

        return [.. statuses.OrderBy(status => status.Plugin, StringComparer.Ordinal).ThenBy(status => status.File, StringComparer.Ordinal)];
    }

    internal FolderWatch[] Watch(PluginWatchOptions options) => [.. sources.Select(source => source.Watch(options, settings)).OfType<FolderWatch>()];

    internal void RequirePackage()
    {
        if (sources.All(source => source.Missing is not null))
        {
            throw new UnknownPackageException(package, sources.Length == 0
                ? $"Package '{package}' has no sources."
                : $"There is no package '{package}'. {string.Join(" ", sources.Select(source => source.Missing))}");
        }
    }

    // Before anything is asked of the unit: one that is disabled is not even read.
    private PluginUnit Judged(PluginUnit unit) => settings?.Judge(unit) ?? unit;

    private PluginFunction FunctionFromSources(PluginCall target)
    {
        // Asked for before the plug-in: what changes in between makes what is kept look old.
        KnownPlugins? known = _known is { } old && old.Hold(sources, settings) ? old : KnownPlugins.Of(sources, settings);
        PluginUnit unit = Find(target.Plugin);
        PluginFunction function = unit.Loaded?.Find(target.Function, target.Label) ?? FunctionOf(unit, target);
        if (unit.Loaded is { } loaded)
        {
            known?.Keep(unit.Name, loaded);
            _known = known;
        }

        return function;
    }

    private PluginFunction FunctionOf(PluginUnit unit, PluginCall target)
    {
        // A wrong name has to fail before any code is loaded.
        if (unit.Shape is { } shape && shape.IndexOf(target.Function, target.Label) < 0)
        {
            throw shape.Unknown(package, target);
        }

        // A version that fails only now leaves the call to the earlier one, which may have other functions.
        return unit.Load().Find(target.Function, target.Label) ?? throw unit.Shape!.Unknown(package, target);
    }

    private List<PluginUnit> Winners(IEnumerable<PluginListing> listings, List<PluginStatus> others)
    {
        SettingsContents? now = settings?.Current;
        Dictionary<string, PluginUnit> winners = new(StringComparer.Ordinal);
        foreach (PluginListing listing in listings)
        {
            others.AddRange(listing.Others);
            foreach (PluginUnit found in listing.Units)
            {
                PluginUnit unit = now?.Refusal(found) ?? found;
                if (unit.IsNone)
                {
                    others.Add(unit.Status());
                }
                else if (!winners.TryAdd(unit.Name, unit))
                {
                    others.Add(Shadow.Status(unit, winners[unit.Name]));
                }
            }
        }

        return [.. winners.Values];
    }

    // An object, so that sorting needs no code that is not compiled already; with its order, which must not change meanwhile.
    private sealed record Ordered(PluginUnit Unit, int Order)
    {
        internal static int Compare(Ordered left, Ordered right)
            => left.Order != right.Order ? left.Order.CompareTo(right.Order) : string.CompareOrdinal(left.Unit.Name, right.Unit.Name);
    }
}
