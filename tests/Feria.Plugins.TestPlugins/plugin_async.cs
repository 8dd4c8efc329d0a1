namespace Feria.Plugins.TestPlugins;

/// <summary>Everything that can be awaited.</summary>
public static class plugin_async
{
    private static int _runs;

    /// <summary>A task.</summary>
    /// <param name="number">Any number.</param>
    /// <returns>The number plus one, later.</returns>
    [Plugin]
    public static async Task<int> AddLater(int number)
    {
        await Task.Yield();
        return number + 1;
    }

    /// <summary>A value task.</summary>
    /// <param name="number">Any number.</param>
    /// <returns>The number plus two.</returns>
    [Plugin]
    public static ValueTask<int> AddTwo(int number) => new(number + 2);

    /// <summary>No task.</summary>
    /// <param name="number">Any number.</param>
    /// <returns>The number plus three.</returns>
    [Plugin]
    public static int AddThree(int number) => number + 3;

    /// <summary>A task without a result.</summary>
    /// <returns>A task.</returns>
    [Plugin]
    public static async Task Run()
    {
        await Task.Yield();
        Interlocked.Increment(ref _runs);
    }

    /// <summary>A value task without a result.</summary>
    /// <returns>A task.</returns>
    [Plugin]
    public static ValueTask RunValue()
    {
        Interlocked.Increment(ref _runs);
        return default;
    }

    /// <summary>How often something ran.</summary>
    /// <returns>A count.</returns>
    [Plugin]
    public static int Runs() => Volatile.Read(ref _runs);

    /// <summary>Whether the token it gets can be cancelled.</summary>
    /// <param name="number">Any number.</param>
    /// <param name="cancellation">Filled in by the call.</param>
    /// <returns>An answer.</returns>
    [Plugin]
    public static Task<bool> SeesToken(int number, CancellationToken cancellation = default)
        => Task.FromResult(number > 0 && cancellation.CanBeCanceled);

    /// <summary>Fails later.</summary>
    /// <returns>Never.</returns>
    [Plugin]
    public static async Task<int> FailLater()
    {
        await Task.Yield();
        throw new System.InvalidOperationException("later");
    }
}
