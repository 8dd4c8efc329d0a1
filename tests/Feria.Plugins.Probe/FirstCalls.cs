namespace Feria.Plugins.Probe;

/// <summary>64 threads call a plug-in for the first time at once; says what they got and how many assemblies that took.</summary>
internal static class FirstCalls
{
    private const int Threads = 64;

    internal static void Run(string folder, string plugin)
    {
        PluginPackage package = PluginPackage.FromFolder(folder);
        using Barrier barrier = new(Threads);
        int[] results = new int[Threads];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(at => new Thread(() =>
        {
            barrier.SignalAndWait();
            results[at] = package.Call<int>(plugin);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        int assemblies = AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name!.Split('.')[0] == plugin);
        Console.WriteLine($"{string.Join(',', results.Distinct())} of {assemblies}");
    }
}
