using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Decoration;

/// <summary>Methods that remember, of each shape.</summary>
internal sealed partial class Subject(object value)
{
    [Cached]
    internal static object Static(int key) => Load(key);

    [Cached(CountsHits = true)]
    internal static object Counted(int key) => Load(key);

    [Cached(MaxSize = KeyLimit)]
    internal static object Bounded(int key) => Load(key);

    [Cached]
    internal static partial object StaticPartial(int key);

    [Cached]
    internal object Instance(int key) => key < 0 ? key : value;

    [Cached]
    internal partial object InstancePartial(int key);

    [Cached]
    internal static Task<object> Asynchronous(int key) => Task.FromResult(Load(key));

    private const int KeyLimit = Latency.KeyRing.Distinct * 2;

    private static object Load(int key) => key < 0 ? key : Loads.Value;

    private static object StaticPartialCore(int key) => Load(key);

    private object InstancePartialCore(int key) => key < 0 ? key : value;
}
