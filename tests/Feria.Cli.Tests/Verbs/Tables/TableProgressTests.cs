using Feria.Cli.Hosting;
using Feria.Cli.Verbs.Tables;

namespace Feria.Cli.Tests.Verbs.Tables;

/// <summary>The bar of a run: it takes nothing from the run and leaves nothing behind.</summary>
public sealed class TableProgressTests
{
    [Fact]
    public async Task Show_Terminal_DrawsAndGivesTheAnswer()
    {
        await using var error = new StringWriter();
        var run = new TaskCompletionSource<int>();

        var answer = await TableProgress.ShowAsync(Host(error), () => CompleteAt(run, 0.5), run.Task);

        Assert.Equal(7, answer);
        Assert.Contains("50%", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_RunFails_ItsFailure()
    {
        var run = new TaskCompletionSource<int>();

        var shown = TableProgress.ShowAsync(
            Host(TextWriter.Null),
            () =>
            {
                run.SetException(new InvalidDataException("of the run"));
                return 0;
            },
            run.Task);

        Assert.Equal("of the run", (await Assert.ThrowsAsync<InvalidDataException>(() => shown)).Message);
    }

    [Fact]
    public async Task Show_NothingCanBeDrawn_TheRunGoesOn()
    {
        var run = new TaskCompletionSource<int>();
        await using var full = new FullWriter();

        var shown = TableProgress.ShowAsync(Host(full), () => 0, run.Task);
        run.SetResult(7);

        Assert.Equal(7, await shown);
        Assert.True(full.WasWrittenTo);
    }

    [Fact]
    public async Task Show_ItIsNotKnownHowFar_TheRunGoesOn()
    {
        var run = new TaskCompletionSource<int>();

        var shown = TableProgress.ShowAsync(Host(TextWriter.Null), () => throw new InvalidDataException("of the fraction"), run.Task);
        var early = shown.IsCompleted;
        run.SetResult(7);

        Assert.False(early);
        Assert.Equal(7, await shown);
    }

    [Fact]
    public async Task Show_RunHasEnded_NoTimerIsLeft()
    {
        var clock = new CountingClock();
        var run = new TaskCompletionSource<int>();

        var shown = TableProgress.ShowAsync(Host(TextWriter.Null) with { Time = clock }, () => 0, run.Task);
        await clock.Started;
        run.SetResult(7);
        await shown;

        Assert.Equal(0, clock.Running);
    }

    private static CommandHost Host(TextWriter error) => new World().Host(TextWriter.Null, error) with { IsErrorTerminal = true };

    private static double CompleteAt(TaskCompletionSource<int> run, double fraction)
    {
        run.TrySetResult(7);
        return fraction;
    }

    private sealed class FullWriter : StringWriter
    {
        public bool WasWrittenTo { get; private set; }

        public override void Write(char value) => Fail();

        public override void Write(char[] buffer, int index, int count) => Fail();

        public override void Write(ReadOnlySpan<char> buffer) => Fail();

        public override void Write(string? value) => Fail();

        private void Fail()
        {
            WasWrittenTo = true;
            throw new IOException("No space left on device");
        }
    }

    /// <summary>A clock whose timers never fire.</summary>
    private sealed class CountingClock : TimeProvider
    {
        private readonly TaskCompletionSource _started = new();
        private int _running;

        public Task Started => _started.Task;

        public int Running => Volatile.Read(ref _running);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _running);
            _started.TrySetResult();
            return new CountedTimer(() => Interlocked.Decrement(ref _running));
        }

        private sealed class CountedTimer(Action end) : ITimer
        {
            private Action? _end = end;

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
