using Feria.Caching.Redis.Servers;
using StackExchange.Redis;

namespace Feria.Caching.Redis.Backplanes;

/// <summary>Hears what other processes do, in order, and notices when it has missed something.</summary>
/// <remarks>Redis forgets a message that nobody hears; so messages are counted, and a count that is not the next one tells.</remarks>
internal sealed class Backplane(RedisServer server, Action<BackplaneMessage> heard, Action missed)
{
    // A message that is late for longer counts as missed: that costs a comparison, and nothing else.
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly List<(long Count, TaskCompletionSource Heard)> _awaited = [];
    private ChannelMessageQueue? _messages;
    private long _last;
    private int _missed = 1;

    /// <summary>Whether messages may have been missed since <see cref="Forgive"/>; so it is before the first.</summary>
    internal bool HasMissed => Volatile.Read(ref _missed) != 0;

    internal void Forgive() => Volatile.Write(ref _missed, 0);

    internal async Task SubscribeAsync(IConnectionMultiplexer connection)
    {
        if (_messages is null)
        {
            Task<ChannelMessageQueue> subscription = connection.GetSubscriber().SubscribeAsync(server.Channel);
            try
            {
                _messages = await subscription.WaitAsync(server.Patience).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                _ = LeaveLateAsync(subscription);
                throw;
            }

            _messages.OnMessage(message => Hear(message.Message));
        }
    }

    /// <summary>The connection was lost, so whatever was said meanwhile was not heard.</summary>
    internal void Lose() => Volatile.Write(ref _missed, 1);

    /// <summary>Asks how many messages there have been; they are all heard now, or <see cref="HasMissed"/> says so.</summary>
    internal async Task CatchUpAsync()
    {
        long before = Volatile.Read(ref _last);
        long sent = ServerClock.Local;
        RedisResult[] answer = (RedisResult[])(await server.RunAsync("count", [], []).ConfigureAwait(false))!;
        server.Clock.Compare(RedisServer.Number((string?)answer[1]), sent);
        long count = RedisServer.Number((string?)answer[0]);
        if (HasMissed || count < before || !await HasHeardAsync(count, Lag).ConfigureAwait(false))
        {
            Lose();
            Reach(count);
        }
    }

    /// <summary>Says something and waits until it is heard: what is said from now on is heard, too. Else it has to subscribe anew.</summary>
    internal async Task ProveAsync()
    {
        long count = await server.NumberAsync("hello", [], []).ConfigureAwait(false);
        if (!await HasHeardAsync(count, server.Patience).ConfigureAwait(false))
        {
            // A connection that was mended may have lost what it had subscribed to, and would never hear of it again.
            ChannelMessageQueue? deaf = _messages;
            _messages = null;
            await LeaveAsync(deaf).ConfigureAwait(false);
            throw new TimeoutException($"The backplane was not heard within {server.Patience}.");
        }
    }

    internal Task UnsubscribeAsync() => LeaveAsync(_messages);

    // Nobody would read what comes by a subscription that comes too late.
    private static async Task LeaveLateAsync(Task<ChannelMessageQueue> subscription)
    {
        try
        {
            ChannelMessageQueue late = await subscription.ConfigureAwait(false);
            await late.UnsubscribeAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Who subscribed has been told of the time that it took, and subscribes anew.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private async Task LeaveAsync(ChannelMessageQueue? messages)
    {
        Task leaving = messages?.UnsubscribeAsync() ?? Task.CompletedTask;
        try
        {
            await leaving.WaitAsync(server.Patience).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!leaving.IsCompleted)
        {
            // Nobody waits for what becomes of it later.
            _ = leaving.ContinueWith(
                static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    internal void Hear(string? text)
    {
        if (BackplaneMessage.Parse(text) is not { } message)
        {
            return;
        }

        if (message.Count != Volatile.Read(ref _last) + 1)
        {
            Lose();
            missed();
        }

        if (message.Sender != server.Sender)
        {
            heard(message);
        }

        Reach(message.Count);
    }

    private void Reach(long count)
    {
        lock (_gate)
        {
            _last = count;
            _awaited.RemoveAll(awaited => awaited.Count == count && awaited.Heard.TrySetResult());
        }
    }

    private async Task<bool> HasHeardAsync(long count, TimeSpan patience)
    {
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_last >= count)
            {
                return true;
            }

            _awaited.Add((count, reached));
        }

        try
        {
            await reached.Task.WaitAsync(patience).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            lock (_gate)
            {
                _ = _awaited.RemoveAll(awaited => ReferenceEquals(awaited.Heard, reached));
            }

            return false;
        }
    }
}
