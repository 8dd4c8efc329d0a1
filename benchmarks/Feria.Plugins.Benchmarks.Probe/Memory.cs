using System.Diagnostics;
using McMaster.NETCore.Plugins;

namespace Feria.Plugins.Benchmarks.Probe;

/// <summary>What a process holds after it has called every plug-in of a folder once.</summary>
internal static class Memory
{
    internal static Reading Folder(string folder)
    {
        PluginPackage package = PluginPackage.FromFolder(folder);
        return Measure(package.Names(), name => package.Call<string>(name, "x"), package);
    }

    internal static Reading McMaster(string folder)
    {
        List<object> loaders = [];
        return Measure(Listings.Assemblies(folder), file => Call(file, loaders.Add), loaders);
    }

    /// <summary>One plug-in, loaded and unloaded again and again, each time until it has gone for certain.</summary>
    internal static Reading FolderCycles(string folder, int count)
    {
        PluginPackage package = PluginPackage.FromFolder(folder);
        string plugin = package.Names()[0];
        return Cycles(count, () => OpenAndUnload(package, plugin).GetAwaiter().GetResult());
    }

    /// <summary>The same with a loader that is told to unload, and left to it.</summary>
    internal static Reading McMasterCycles(string folder, int count)
    {
        string file = Listings.Assemblies(folder)[0];
        return Cycles(count, () => Call(file, loader => ((PluginLoader)loader).Dispose()));
    }

    private static async Task<string> OpenAndUnload(PluginPackage package, string plugin)
    {
        PluginHandle handle = package.Open(plugin);
        await using (handle.ConfigureAwait(false))
        {
            string result = handle.Call<string>(plugin, "x");
            PluginUnloadResult end = await handle.UnloadAsync().ConfigureAwait(false);
            return end.Outcome == PluginUnloadOutcome.Unloaded ? result : throw new InvalidOperationException(end.Hint);
        }
    }

    private static string Call(string file, Action<object> then)
    {
#pragma warning disable CA2000 // Whether the loader is kept or disposed of is what the two measurements differ in.
        PluginLoader loader = PluginLoader.CreateFromAssemblyFile(file, isUnloadable: true, sharedTypes: [typeof(PluginAttribute)]);
#pragma warning restore CA2000
        string result = Marks.Of(loader.LoadDefaultAssembly()).First().CreateDelegate<Func<string, string>>()("x");
        then(loader);
        return result;
    }

    private static Reading Measure(IReadOnlyList<string> plugins, Func<string, string> call, object keep)
    {
        // The first one brings what all share.
        _ = call(plugins[0]);
        long before = Held();
        double time = Reading.Time(() =>
        {
            foreach (string plugin in plugins.Skip(1))
            {
                _ = call(plugin);
            }
        });
        long after = Held();
        GC.KeepAlive(keep);
        return new Reading(time, Bytes: (after - before) / Math.Max(plugins.Count - 1, 1));
    }

    private static Reading Cycles(int count, Func<string> cycle)
    {
        for (int warm = 0; warm < count / 10; warm++)
        {
            _ = cycle();
        }

        long before = Held();
        double time = Reading.Time(() =>
        {
            for (int run = 0; run < count; run++)
            {
                _ = cycle();
            }
        });
        return new Reading(time, Bytes: Held() - before);
    }

    /// <summary>Private memory of the process: code and metadata of plug-ins are not on the collected heap.</summary>
    private static long Held()
    {
        for (int pass = 0; pass < 10; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        using Process self = Process.GetCurrentProcess();
        return self.PrivateMemorySize64;
    }
}
