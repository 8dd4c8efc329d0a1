using CsCheck;

namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>Random traces: few keys and small caches, so that everything meets everything.</summary>
internal static class TraceGen
{
    /// <summary>How many traces each property replays; FERIA_TRACES in the environment makes it more.</summary>
    internal static long Count { get; } = long.TryParse(Environment.GetEnvironmentVariable("FERIA_TRACES"), out long count) ? count : 300;

    private static readonly Gen<Operation> Operations = Gen.Frequency(
        (10, Gen.Const(Operation.Set)),
        (5, Gen.Const(Operation.Get)),
        (3, Gen.Const(Operation.TryGet)),
        (3, Gen.Const(Operation.GetOrAdd)),
        (1, Gen.Enum<Operation>()));

    /// <summary>Traces on which the original is defined.</summary>
    internal static Gen<Trace> Of(CacheKind kind) => Of(kind, Gen.Int[0, 3], Gen.Frequency((9, Gen.Int[0, 20]), (1, Gen.Const(-1))));

    /// <summary>Traces whose clock goes back, too, and whose chooser throws in the midst of an operation.</summary>
    internal static Gen<Trace> WilderOf(CacheKind kind)
        => Of(kind, Gen.Frequency((4, Gen.Int[0, 3]), (1, Gen.Int[-8, 40])), Gen.Frequency((6, Gen.Int[0, 20]), (1, Gen.Int[-2, -1])));

    private static Gen<Trace> Of(CacheKind kind, Gen<int> seconds, Gen<int> pick)
    {
        Gen<int> sizes = Gen.Frequency((8, Gen.Const(1)), (4, Gen.Int[0, 4]), (1, Gen.Int[-1, 12]));
        Gen<Item> items = Gen.Select(sizes, Gen.Int[-1, 9], (size, life) => new Item(0, size, life));
        Gen<Step> step = Gen.Select(Operations, Gen.Int[0, 7], items, seconds, pick, (operation, key, item, passed, pick) => new Step(operation, key, item, passed, pick));
        return Gen.Select(Gen.Int[0, 8], Gen.Int[0, 9], step.Array[1, 60], (maxSize, ttl, steps) => new Trace(kind, maxSize, ttl, Number(steps)));
    }

    private static Step[] Number(Step[] steps) => [.. steps.Select((step, at) => step with { Value = step.Value with { Id = at } })];
}
