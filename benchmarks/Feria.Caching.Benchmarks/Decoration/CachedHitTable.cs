using System.Runtime.CompilerServices;
using Feria.Benchmarking;
using Feria.Caching.Benchmarks.Latency;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Decoration;

/// <summary>A hit of a method that remembers, beside the look-up that it is.</summary>
internal sealed class CachedHitTable(bool smoke) : IMeasurement
{
    private static readonly Cache<int, object> Bare = new(new() { Capacity = KeyRing.Distinct * 2 });
    private static readonly Subject Instance = new(Loads.Value);
    private static readonly MemoizedFunction<int, int, object> Function =
        Memoize.Function<int, object>(static _ => Loads.Value, new Cache<int, object>(new() { Capacity = KeyRing.Distinct * 2 }));

    private static readonly int[] Keys = KeyRing.Numbers();

    /// <summary>One way to get a value; structs, so that the loop is compiled for each by itself.</summary>
    private interface IWay
    {
        object? Get(int key);
    }

    public string Title => "A hit of a [Cached] method";

    public ResultTable Measure()
    {
        Array.ForEach(Keys, static key => Bare.Set(key, Loads.Value));
        return new(Title, "at most 1.2 × the bare look-up, 0 bytes", "bytes a call", new Interleaved(smoke).Measure([
            new("the bare look-up", Repeat<LookUp>),
            new("[Cached], static", Repeat<Static>),
            new("[Cached(CountsHits = true)], static", Repeat<Counted>),
            new("[Cached(MaxSize)], static", Repeat<Bounded>),
            new("[Cached], static and partial", Repeat<StaticPartial>),
            new("[Cached], of an instance and partial", Repeat<InstancePartial>),
            new("[Cached], of an instance", Repeat<OfInstance>),
            new("[Cached], a task", Repeat<Asynchronous>),
            new("Memoize.Function", Repeat<Memoized>),
        ]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Repeat<TWay>(int count)
        where TWay : struct, IWay
    {
        int[] ring = Keys;
        object? value = null;
        for (int at = 0; at < count; at++)
        {
            value = default(TWay).Get(ring[at & (ring.Length - 1)]);
        }

        GC.KeepAlive(value);
    }

    private readonly struct LookUp : IWay
    {
        public object? Get(int key) => Bare.TryGet(key, out object? value) ? value : null;
    }

    private readonly struct Static : IWay
    {
        public object? Get(int key) => Subject.Static(key);
    }

    private readonly struct Counted : IWay
    {
        public object? Get(int key) => Subject.Counted(key);
    }

    private readonly struct Bounded : IWay
    {
        public object? Get(int key) => Subject.Bounded(key);
    }

    private readonly struct StaticPartial : IWay
    {
        public object? Get(int key) => Subject.StaticPartial(key);
    }

    private readonly struct InstancePartial : IWay
    {
        public object? Get(int key) => Instance.InstancePartial(key);
    }

    private readonly struct OfInstance : IWay
    {
        public object? Get(int key) => Instance.Instance(key);
    }

    private readonly struct Asynchronous : IWay
    {
        public object? Get(int key) => Subject.Asynchronous(key);
    }

    private readonly struct Memoized : IWay
    {
        public object? Get(int key) => Function.Invoke(key);
    }
}
