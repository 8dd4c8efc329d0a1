using System.Globalization;

namespace Feria.Caching.Redis.Backplanes;

/// <summary>What one process tells the others.</summary>
/// <param name="Count">The how manieth message of the cache it is.</param>
/// <param name="Number">The number of what has happened.</param>
/// <param name="Sender">Who has done it.</param>
/// <param name="Kind">What has happened: k to a key, t to a tag, a to everything; h to nothing, it is a word to oneself.</param>
/// <param name="Name">Of what.</param>
internal readonly record struct BackplaneMessage(long Count, long Number, string Sender, string Kind, string Name)
{
    /// <summary>Null for what no level has sent.</summary>
    internal static BackplaneMessage? Parse(string? text)
        => text?.Split(' ', 5) is [var count, var number, var sender, var kind, var name]
            && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long counted)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long numbered)
                ? new(counted, numbered, sender, kind, name)
                : null;
}
