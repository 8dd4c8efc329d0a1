namespace Feria.Caching.Tests.Decoration;

/// <summary>Methods of instances with a body: their calls are intercepted, and each instance has a cache.</summary>
internal sealed class Shop(int markup, TimeProvider? clock = null)
{
    internal int Runs { get; private set; }

    internal TimeProvider Clock { get; } = clock ?? TimeProvider.System;

    [Cached]
    internal int Price(string item, [NotKey] object reason)
    {
        Runs++;
        return item.Length + markup + (reason is null ? 1 : 0);
    }

    [Cached(Ttl = "00:00:10", Clock = nameof(Clock))]
    internal int Stock(int item)
    {
        Runs++;
        return item + Runs;
    }

    [Cached]
    internal async Task<string> FindAsync(string item, [NotKey] Task gate, CancellationToken cancellation = default)
    {
        Runs++;
        await gate.WaitAsync(cancellation);
        return item + Runs;
    }

    internal int HiddenTwice(int item) => Hidden(item) + Hidden(item);

    [Cached]
    private int Hidden(int item)
    {
        Runs++;
        return item + markup;
    }
}
