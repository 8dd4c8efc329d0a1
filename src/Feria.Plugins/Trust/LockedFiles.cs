using System.Collections.Concurrent;
using System.Security.Cryptography;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Trust;

/// <summary>Holds what one version of a file loads against the lock, and remembers what the lock was asked.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class LockedFiles(string folder, string realFolder, LockContents contents)
{
    // Most folders have no lock, and each of their files has one of these.
    private readonly ConcurrentDictionary<string, LockRule>? _asked = contents.IsInForce ? new(StringComparer.Ordinal) : null;

    /// <summary>Whether there is a lock: what is loaded then has to be the bytes that were checked, not a file of that name.</summary>
    internal bool IsInForce => contents.IsInForce;

    /// <summary>Whether another version of the lock says the same of everything that was asked.</summary>
    internal bool HoldsUnder(LockContents other)
        => ReferenceEquals(contents, other) || (contents.IsInForce == other.IsInForce && _asked?.All(asked => other.Rule(asked.Key) == asked.Value) != false);

    /// <summary>Why these bytes may not be used; null when they may.</summary>
    internal PluginStatus? Refusal(string path, ReadOnlySpan<byte> content)
    {
        if (_asked is null)
        {
            return null;
        }

        string name = NameOf(path);
        LockRule rule = _asked.GetOrAdd(name, static (name, contents) => contents.Rule(name), contents);
        if (rule.IsFree || contents.Refusal(name, rule, Convert.ToHexStringLower(SHA256.HashData(content))) is not { } refusal)
        {
            return null;
        }

        return new PluginStatus { Plugin = null, File = path, Stage = PluginStage.Checked, Error = refusal.Error, Cure = refusal.Cure };
    }

    // What the runtime finds beside an assembly it names by where the folder really is.
    private string NameOf(string path) => LockNames.Of(RealPath.IsWithin(folder, path) ? folder : realFolder, path);

    /// <summary>The same for what a plug-in loads besides itself.</summary>
    /// <exception cref="PluginLoadException">They may not be used.</exception>
    internal void Require(string path, ReadOnlySpan<byte> content)
    {
        if (Refusal(path, content) is { } refusal)
        {
            throw new PluginLoadException(refusal with { Error = $"it needs '{path}', and {refusal.Error}" });
        }
    }
}
