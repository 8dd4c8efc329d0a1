using System.Runtime.CompilerServices;

namespace Feria.Caching.Tests.Decoration;

/// <summary>What a hit costs, and what is kept alive.</summary>
[Collection("Caches of static methods")]
public sealed class CostTests
{
    public static TheoryData<string> Shapes =>
        ["static", "recursive", "instance", "task", "generic", "nullable", "partial static", "partial instance", "partial value task", "partial task"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Hit_OfAnyShape_AllocatesNothing(string shape)
    {
        Shop shop = new(1);
        Weather weather = new(TimeProvider.System);
        Func<CancellationToken, Task<string>> source = _ => Task.FromResult("a forecast");
        long sum = Hits(); // Compiled for good by now, so that what follows is the hits alone.

        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Hits();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.NotEqual(0, sum);

        // Else it may be compiled anew in the middle, and what that allocates is this thread's.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        long Hits()
        {
            long found = 0;
            for (int turn = 0; turn < 1000; turn++)
            {
                found += shape switch
                {
                    "static" => Numbers.Join("one").Length,
                    "recursive" => Numbers.Fibonacci(20),
                    "instance" => shop.Price("milk", shape),
                    "task" => shop.FindAsync("milk", Task.CompletedTask).GetAwaiter().GetResult().Length,
                    "generic" => Numbers.Name<string>(3).Length,
                    "nullable" => Numbers.Echo(null) is null ? 1 : 0,
                    "partial static" => Weather.Length("Oslo"),
                    "partial instance" => weather.Degrees("Oslo"),
                    "partial value task" => Result(weather.ReportAsync("Oslo", CancellationToken.None)).Length,
                    _ => weather.ForecastAsync("Oslo", source).GetAwaiter().GetResult().Length,
                };
            }

            return found;
        }
    }

    // A hit is there at once; the first call is waited for.
    private static string Result(ValueTask<string> value) => value.IsCompletedSuccessfully ? value.Result : value.AsTask().GetAwaiter().GetResult();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Instance_ThatNobodyHolds_IsCollected(bool isPartial)
    {
        WeakReference instance = isPartial ? UseWeather() : UseShop();

        for (int turn = 0; turn < 10 && instance.IsAlive; turn++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(instance.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseShop()
    {
        Shop shop = new(1);
        _ = shop.Price("milk", 1) + shop.Stock(1);
        return new(shop);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseWeather()
    {
        Weather weather = new(TimeProvider.System);
        _ = weather.Degrees("Oslo");
        _ = weather.Name("Oslo");
        return new(weather);
    }
}
