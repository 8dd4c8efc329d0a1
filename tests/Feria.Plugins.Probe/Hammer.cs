namespace Feria.Plugins.Probe;

/// <summary>Calls from several threads until the plug-in says the last version is there.</summary>
internal static class Hammer
{
    internal static void Run(PluginPackage package, string plugin)
    {
        Console.WriteLine(package.Call<int>(plugin));
        Console.Out.Flush();
        long calls = 0;
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            while (package.Call<int>(plugin) >= 0)
            {
                Interlocked.Increment(ref calls);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Console.WriteLine(calls > 0);
    }
}
