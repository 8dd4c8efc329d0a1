namespace Feria.Plugins.Probe;

/// <summary>64 threads call a plug-in for the first time at once.</summary>
internal static class FirstCalls
{
    private const int Threads = 64;

    internal static void Run(PluginPackage package, string plugin)
    {
        using Barrier barrier = new(Threads);
        int[] results = new int[Threads];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(at => new Thread(() =>
        {
            barrier.SignalAndWait();
            results[at] = package.Call<int>(plugin);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Console.WriteLine(string.Join(',', results.Distinct()));
        Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == plugin));
    }
}
