namespace Feria.Caching.Redis;

/// <summary>Says what is wrong with options, before anything is made of them.</summary>
internal static class OptionsCheck
{
    internal static void Check<TKey, TValue>(RedisLevelOptions<TKey, TValue> options)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.Name);
        ArgumentNullException.ThrowIfNull(options.Serializer);
        if (options.Name.AsSpan().ContainsAny('{', '}'))
        {
            throw new ArgumentException($"{nameof(options.Name)} is '{options.Name}'; braces would put its keys into different slots of a cluster.", nameof(options));
        }

        if (options.Configuration is null == options.Connection is null)
        {
            throw new ArgumentException(
                $"Where Redis is has to be said once: {nameof(options.Configuration)}, as in \"localhost:6379\", or {nameof(options.Connection)}.", nameof(options));
        }

        TimeSpan blink = TimeSpan.FromMilliseconds(10);
        Within(options.TimeToLive, TimeSpan.FromMilliseconds(1), Servers.RedisServer.LongestLife, nameof(options.TimeToLive));
        Within(options.Patience, blink, TimeSpan.FromMinutes(1), nameof(options.Patience));
        Within(options.ProbeEvery, blink, TimeSpan.FromMinutes(1), nameof(options.ProbeEvery));
        Within(options.RemembersRemovals, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), nameof(options.RemembersRemovals));
        if (options.PendingWrites < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.PendingWrites, $"{nameof(options.PendingWrites)} has to be at least 1.");
        }
    }

    private static void Within(TimeSpan span, TimeSpan least, TimeSpan most, string option)
    {
        if (span < least || span > most)
        {
            throw new ArgumentOutOfRangeException(option, span, $"{option} has to be from {least} to {most}.");
        }
    }
}
