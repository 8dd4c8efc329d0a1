using System.Globalization;
using StackExchange.Redis;

namespace Feria.Caching.Redis.Servers;

/// <summary>The connection, and the script that does everything there.</summary>
internal sealed class RedisServer(
    string name, IConnectionMultiplexer? shared, string? configuration, TimeSpan patience, TimeSpan probeEvery, TimeSpan tombstone) : IAsyncDisposable
{
    private static readonly string Script = ReadScript();

    private readonly RedisValue[] _about =
    [
        "", $"{{{name}}}:", Guid.NewGuid().ToString("N"), (long)tombstone.TotalMilliseconds, (long)(LongestLife + TimeSpan.FromDays(1)).TotalMilliseconds,
    ];

    private ConnectionMultiplexer? _own;

    /// <summary>No entry lives longer, so that marks of what was removed need not stay for ever.</summary>
    internal static TimeSpan LongestLife => TimeSpan.FromDays(30);

    internal ServerClock Clock { get; } = new();

    internal string Sender => _about[2]!;

    internal RedisChannel Channel => RedisChannel.Literal(_about[1] + "c");

    internal TimeSpan Patience => patience;

    internal RedisKey Entry(string key) => $"{_about[1]}e:{key}";

    /// <summary>Connects if need be; afterwards the connection mends itself.</summary>
    internal async Task<IConnectionMultiplexer> ConnectAsync()
    {
        if (shared is null && _own is null)
        {
            ConfigurationOptions options = ConfigurationOptions.Parse(configuration!);
            options.AbortOnConnectFail = false;

            // What waits in a queue would be done later, out of order: the level has a better one.
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ReconnectRetryPolicy = new LinearRetry((int)probeEvery.TotalMilliseconds);
            options.ClientName ??= "Feria.Caching.Redis";
            _own = await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
        }

        return (shared ?? _own)!;
    }

    internal async Task<RedisResult> RunAsync(string operation, RedisKey[] entries, RedisValue[] arguments, CancellationToken cancellation = default)
    {
        if ((shared ?? _own) is not { } connection)
        {
            throw new RedisException("There has been no connection to Redis yet.");
        }

        RedisValue[] all = [operation, .. _about.AsSpan(1), .. arguments];
        Task<RedisResult> run = connection.GetDatabase().ScriptEvaluateAsync(Script, entries, all);
        try
        {
            return await run.WaitAsync(patience, cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (!run.IsCompleted)
        {
            _ = run.ContinueWith(
                static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>The same for what answers a number.</summary>
    internal async Task<long> NumberAsync(string operation, RedisKey[] entries, RedisValue[] arguments, CancellationToken cancellation = default)
        => Number((string?)await RunAsync(operation, entries, arguments, cancellation).ConfigureAwait(false));

    internal static long Number(string? text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new RedisException($"Redis answers '{text}' where a number is expected.");

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? default;

    private static string ReadScript()
    {
        using Stream stream = typeof(RedisServer).Assembly.GetManifestResourceStream("level.lua")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
