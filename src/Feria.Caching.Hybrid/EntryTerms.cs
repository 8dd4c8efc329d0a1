using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Hybrid;

namespace Feria.Caching.Hybrid;

/// <summary>What a caller says of an entry, in the words of our caches. Made once for each set of options without tags.</summary>
internal sealed class EntryTerms
{
    private readonly ConditionalWeakTable<HybridCacheEntryOptions, EntryOptions> _terms = [];

    internal EntryOptions? Of(HybridCacheEntryOptions? options, IEnumerable<string>? tags)
        => tags is not null ? new() { TimeToLive = Lifetime(options), Tags = Checked(tags) }
            : options is null ? null
            : _terms.GetValue(options, static options => new() { TimeToLive = Lifetime(options) });

    /// <summary>Memory keeps a value for its local expiration, and never beyond the whole one.</summary>
    private static TimeSpan? Lifetime(HybridCacheEntryOptions? options)
        => options?.LocalCacheExpiration is not { } local ? options?.Expiration
            : options.Expiration is { } whole && whole < local ? whole
            : local;

    private static string[] Checked(IEnumerable<string> tags)
    {
        string[] all = [.. tags];
        return Array.Exists(all, string.IsNullOrWhiteSpace)
            ? throw new ArgumentException("A tag is empty; it has to be a text.", nameof(tags))
            : Array.IndexOf(all, FeriaHybridCache.Everything) >= 0
                ? throw new ArgumentException("The tag '*' stands for all entries, so none can carry it.", nameof(tags))
                : all;
    }
}
