namespace Feria.Plugins.Probe;

/// <summary>Calls from several threads, while the file is replaced, until the input ends; then says which version serves.</summary>
internal static class Hammer
{
    internal static void Run(PluginPackage package, string plugin)
    {
        long calls = 0;
        bool ended = false;
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int last = 0; !Volatile.Read(ref ended); Interlocked.Increment(ref calls))
            {
                int version = package.Call<int>(plugin);
                last = version >= last ? version : throw new InvalidOperationException($"Version {version} after version {last}.");
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Console.WriteLine(package.Call<int>(plugin));
        Console.Out.Flush();
        _ = Console.In.ReadToEnd();
        Console.WriteLine(package.Call<int>(plugin));
        Volatile.Write(ref ended, true);
        Array.ForEach(threads, thread => thread.Join());
        Console.WriteLine(calls > 0);
    }
}
