using System.Runtime.CompilerServices;

namespace Feria.Plugins.Probe;

/// <summary>Opens, calls and unloads again and again; says how many went and what memory is left over.</summary>
internal static class Cycles
{
    internal static async Task RunAsync(PluginPackage package, string plugin, int count, bool hold)
    {
        List<object> held = [];

        // What is made once (compiled code, caches of the runtime) is made before counting.
        _ = await CycleAsync(package, plugin, 50, null);
        (long heap, long working) = Memory();
        int unloaded = await CycleAsync(package, plugin, count, hold ? held : null);
        (long heapAfter, long workingAfter) = Memory();
        Console.WriteLine(unloaded);
        Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == plugin));
        Console.WriteLine(heapAfter - heap);
        Console.WriteLine(workingAfter - working);
        GC.KeepAlive(held);
    }

    private static async Task<int> CycleAsync(PluginPackage package, string plugin, int count, List<object>? held)
    {
        int unloaded = 0;
        for (int cycle = 0; cycle < count; cycle++)
        {
            PluginHandle handle = package.Open(plugin);
            Call(handle, held);
            PluginUnloadResult result = await handle.UnloadAsync(held is null ? null : TimeSpan.Zero);
            unloaded += result.Outcome == PluginUnloadOutcome.Unloaded ? 1 : 0;
        }

        return unloaded;
    }

    // Not inlined, so that no result lives on in a frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(PluginHandle handle, List<object>? held)
    {
        object result = handle.Call<object>(handle.Plugin);
        held?.Add(result);
    }

    private static (long Heap, long Working) Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using System.Diagnostics.Process self = System.Diagnostics.Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), self.WorkingSet64);
    }
}
