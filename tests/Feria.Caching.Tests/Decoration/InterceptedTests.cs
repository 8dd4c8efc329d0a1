namespace Feria.Caching.Tests.Decoration;

/// <summary>Methods with a body, whose calls are intercepted.</summary>
[Collection("Caches of static methods")]
public sealed class InterceptedTests
{
    [Fact]
    public void Fibonacci_CallsItself_InnerCallsAreCached()
    {
        Numbers.FibonacciCache.Clear();
        int before = Numbers.Runs;

        Assert.Equal(2880067194370816120, Numbers.Fibonacci(90));
        Assert.Equal(91, Numbers.Runs - before);
        Assert.Equal(new CacheInfo(88, 91, null, 91), Numbers.FibonacciCache.Info);
    }

    [Fact]
    public void Join_OptionalAndNamedArguments_AreOneKey()
    {
        Numbers.JoinCache.Clear();
        int before = Numbers.Runs;

        Assert.Equal("one two 3", Numbers.Join("one"));
        Assert.Equal("one two 3", Numbers.Join(third: 3, first: "one"));
        Assert.Equal("one two 3", Numbers.Join("one", "two", 3));
        Assert.Equal(1, Numbers.Runs - before);
        Assert.Equal("one two 4", Numbers.Join("one", third: 4));
        Assert.Equal(new CacheInfo(2, 2, 3, 2), Numbers.JoinCache.Info);
    }

    [Fact]
    public void Remove_ByTheArguments_ForgetsThatValueAlone()
    {
        Numbers.JoinCache.Clear();
        _ = Numbers.Join("a") + Numbers.Join("b");
        int before = Numbers.Runs;

        Assert.True(Numbers.JoinCache.Remove("a", "two", 3));
        Assert.False(Numbers.JoinCache.Remove("a", "two", 3));
        _ = Numbers.Join("a") + Numbers.Join("b");

        Assert.Equal(1, Numbers.Runs - before);
    }

    [Fact]
    public void Echo_Null_IsAKeyAndAValue()
    {
        Numbers.EchoCache.Clear();
        int before = Numbers.Runs;

        Assert.Null(Numbers.Echo(null));
        Assert.Null(Numbers.Echo(null));
        Assert.Equal("x", Numbers.Echo("x"));
        Assert.Equal(2, Numbers.Runs - before);
        Assert.Equal(new CacheInfo(null, 2, null, 2), Numbers.EchoCache.Info);
        Assert.True(Numbers.EchoCache.Remove(null));
    }

    [Fact]
    public void Name_Generic_HasACacheForEachType()
    {
        int before = Numbers.Runs;

        Assert.Equal("Int32Int32", Numbers.Name<int>(2));
        Assert.Equal("Int64Int64", Numbers.Name<long>(2));
        Assert.Equal("Int32Int32", Numbers.Name<int>(2));
        Assert.Equal(2, Numbers.Runs - before);
        Assert.Equal(1, Numbers.NameCache<int>().Info.Hits);
        Assert.Equal(0, Numbers.NameCache<long>().Info.Hits);
    }

    [Fact]
    public void Sum_KeyMadeFromAList_IsComparedByElements()
    {
        int before = Numbers.Runs;

        Assert.Equal(6, Numbers.Sum([1, 2, 3], "once"));
        Assert.Equal(6, Numbers.Sum(new List<int> { 1, 2, 3 }, "twice"));
        Assert.Equal(1, Numbers.Runs - before);
        Assert.True(Numbers.SumCache.Remove(SequenceKey.Of([1, 2, 3])));
    }

    [Fact]
    public void Twice_ExtensionMethod_IsInterceptedBothWays()
    {
        int before = Numbers.Runs;

        Assert.Equal((42, 42), (21.Twice(), Numbers.Twice(21)));
        Assert.Equal(1, Numbers.Runs - before);
    }

    [Fact]
    public void Call_OnTheSameKeyWithinItself_ThrowsInsteadOfHanging()
        => Assert.Throws<RecursiveLoadException>(() => Numbers.Endless(1));

    [Fact]
    public void Call_DeeperThanTheStack_ThrowsInsteadOfEndingTheProcess()
        => Assert.Throws<InsufficientExecutionStackException>(() => Numbers.Deep(1));

    [Fact]
    public void Hidden_StaticAndOfAnInstance_AreCached()
    {
        Shop shop = new(3);
        int before = Numbers.Runs;

        Assert.Equal(33, Numbers.HiddenTwice(6));
        Assert.Equal(2, Numbers.Runs - before);
        Assert.Equal(10, shop.HiddenTwice(2));
        Assert.Equal(1, shop.Runs);
    }

    [Fact]
    public void Price_TwoInstances_HaveACacheEach()
    {
        Shop cheap = new(1);
        Shop dear = new(100);

        Assert.Equal((5, 104), (cheap.Price("milk", "a"), dear.Price("milk", "a")));
        Assert.Equal((5, 104), (cheap.Price("milk", "b"), dear.Price("milk", "b")));
        Assert.Equal((1, 1), (cheap.Runs, dear.Runs));
        cheap.PriceCache.Clear();
        Assert.Equal((5, 104), (cheap.Price("milk", "c"), dear.Price("milk", "c")));
        Assert.Equal((2, 1), (cheap.Runs, dear.Runs));
    }

    [Fact]
    public void Price_CallsOfAnyForm_AreIntercepted()
    {
        Shop shop = new(1);
        Shop? perhaps = new[] { shop, null }.FirstOrDefault();

        int?[] prices = [perhaps?.Price("milk", 1), shop.Price(reason: 2, item: "milk"), .. new[] { "milk" }.Select(item => shop.Price(item, 3))];

        Assert.Equal([5, 5, 5], prices);
        Assert.Equal(1, shop.Runs);
    }

    [Fact]
    public void Stock_AtTheEndOfItsTime_IsMadeAnew()
    {
        ManualClock clock = new();
        Shop shop = new(0, clock);

        Assert.Equal((8, 8), (shop.Stock(7), shop.Stock(7)));
        clock.Elapsed = TimeSpan.FromSeconds(10);
        Assert.Equal(9, shop.Stock(7));
    }

    [Fact]
    public async Task FindAsync_ManyCallers_OneRunAndTheSameTaskAfterwards()
    {
        Shop shop = new(0);
        TaskCompletionSource gate = new();

        Task<string>[] callers = [.. Enumerable.Range(0, 100).Select(_ => shop.FindAsync("milk", gate.Task, TestContext.Current.CancellationToken))];
        gate.SetResult();

        Assert.Equal(["milk1"], (await Task.WhenAll(callers)).Distinct());
        Assert.Equal(1, shop.Runs);
        Assert.Same(shop.FindAsync("milk", gate.Task, CancellationToken.None), shop.FindAsync("milk", gate.Task, CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_OneCallerCancels_TheOthersGetTheValue()
    {
        Shop shop = new(0);
        TaskCompletionSource gate = new();
        using CancellationTokenSource source = new();

        Task<string> first = shop.FindAsync("milk", gate.Task, source.Token);
        Task<string> second = shop.FindAsync("milk", gate.Task, CancellationToken.None);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal("milk1", await second);
    }

    [Fact]
    public async Task FindAsync_Throws_ReachesAllAndIsNotRemembered()
    {
        Shop shop = new(0);
        TaskCompletionSource gate = new();

        Task<string>[] callers = [.. Enumerable.Range(0, 3).Select(_ => shop.FindAsync("milk", gate.Task, TestContext.Current.CancellationToken))];
        gate.SetException(new IOException("away"));

        foreach (Task<string> caller in callers)
        {
            Assert.Equal("away", (await Assert.ThrowsAsync<IOException>(() => caller)).Message);
        }

        Assert.Equal("milk2", await shop.FindAsync("milk", Task.CompletedTask, TestContext.Current.CancellationToken));
    }
}
