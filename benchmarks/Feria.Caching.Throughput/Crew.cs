namespace Feria.Caching.Throughput;

/// <summary>Threads that wait for work, so that starting them is not measured.</summary>
internal sealed class Crew : IDisposable
{
    private readonly Barrier _start;
    private readonly Barrier _end;
    private readonly Thread[] _threads;
    private int _count;

    /// <summary>Starts the threads.</summary>
    /// <param name="threads">How many.</param>
    /// <param name="work">What each does: its number, and how often.</param>
    internal Crew(int threads, Action<int, int> work)
    {
        _start = new Barrier(threads + 1);
        _end = new Barrier(threads + 1);
        _threads = [.. Enumerable.Range(0, threads).Select(number => new Thread(() => Serve(number, work)) { IsBackground = true })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Has so many operations done by all threads together.</summary>
    internal void Run(int count)
    {
        _count = Math.Max(1, count / _threads.Length);
        _start.SignalAndWait();
        _end.SignalAndWait();
    }

    public void Dispose()
    {
        _count = -1;
        _start.SignalAndWait();
        Array.ForEach(_threads, thread => thread.Join());
        _start.Dispose();
        _end.Dispose();
    }

    private void Serve(int number, Action<int, int> work)
    {
        while (true)
        {
            _start.SignalAndWait();
            if (_count < 0)
            {
                return;
            }

            work(number, _count);
            _end.SignalAndWait();
        }
    }
}
