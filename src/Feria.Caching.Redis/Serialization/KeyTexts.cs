using System.Globalization;

namespace Feria.Caching.Redis.Serialization;

/// <summary>Texts of the kinds of keys that everybody has.</summary>
internal static class KeyTexts
{
    internal static (Func<TKey, string> Text, Func<string, TKey> Parse) Of<TKey, TValue>(RedisLevelOptions<TKey, TValue> options)
        where TKey : notnull
        => (options.KeyText, options.ParseKey) switch
        {
            ({ } text, { } parse) => (text, parse),
            (null, null) => (
                static key => key is string text ? text : ((IFormattable)key).ToString(null, CultureInfo.InvariantCulture),
                (Func<string, TKey>)(object)Parser<TKey>()),
            _ => throw new ArgumentException(
                $"{nameof(options.KeyText)} and {nameof(options.ParseKey)} belong together: give both, or neither for texts, integers and Guid.", nameof(options)),
        };

    private static Delegate Parser<TKey>()
        => typeof(TKey) == typeof(string) ? static (string text) => text
            : typeof(TKey) == typeof(int) ? static (string text) => int.Parse(text, CultureInfo.InvariantCulture)
            : typeof(TKey) == typeof(long) ? static (string text) => long.Parse(text, CultureInfo.InvariantCulture)
            : typeof(TKey) == typeof(Guid) ? static (string text) => Guid.Parse(text, CultureInfo.InvariantCulture)
            : throw new ArgumentException(
                $"How a {typeof(TKey).Name} is written is not known: give {nameof(RedisLevelOptions<,>.KeyText)} and {nameof(RedisLevelOptions<,>.ParseKey)}.");
}
