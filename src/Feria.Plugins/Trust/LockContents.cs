using System.Collections.Frozen;

namespace Feria.Plugins.Trust;

/// <summary>What the lock of a folder says at one moment, whether or not there is a lock file.</summary>
internal sealed class LockContents
{
    internal const string Cure = "Correct the lock, or lock anew (feria plugin lock, or PluginLock.Of and Write).";

    private const string LockAnew = "Review the change, then lock anew (feria plugin lock, or PluginLock.Of and Write).";

    private readonly FrozenDictionary<string, string> _files;
    private readonly string _path;
    private readonly bool _strict;

    private LockContents(string path, FrozenDictionary<string, string>? files, bool strict)
    {
        _path = path;
        _files = files ?? FrozenDictionary<string, string>.Empty;
        _strict = strict;
    }

    /// <summary>Whether there is anything to hold files against.</summary>
    internal bool IsInForce => Problem is not null || _strict || _files.Count > 0;

    /// <summary>Why no file may be used at all; null when the lock is in order.</summary>
    internal string? Problem { get; private init; }

    internal static LockContents Of(string path, PluginLock locked, bool strict)
        => new(path, locked.Files.ToFrozenDictionary(StringComparer.Ordinal), strict || locked.Strict);

    internal static LockContents Missing(string path, bool strict) => new(path, null, strict)
    {
        Problem = strict ? $"the lock '{path}', without which nothing of this folder may be used, is not there." : null,
    };

    internal static LockContents Unusable(string path, string problem) => new(path, null, strict: true)
    {
        Problem = $"the lock of its folder cannot be used: {problem}",
    };

    internal LockRule Rule(string name)
    {
        if (Problem is not null)
        {
            return new LockRule(null, Problem, Cure);
        }

        return _files.TryGetValue(name, out string? sum) ? new LockRule(sum, null, null)
            : _strict ? new LockRule(null, $"the lock '{_path}' does not name '{name}', and it refuses what it does not name.", LockAnew)
            : default;
    }

    internal (string Error, string Cure)? Refusal(string name, LockRule rule, string sum)
    {
        if (rule.Refusal is not null)
        {
            return (rule.Refusal, rule.Cure!);
        }

        return rule.Sum is null || rule.Sum == sum
            ? null
            : ($"the lock '{_path}' expects '{name}' to have the SHA-256 sum {rule.Sum}, and it has {sum}.", LockAnew);
    }
}
