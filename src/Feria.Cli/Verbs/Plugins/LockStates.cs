using Feria.Plugins;

namespace Feria.Cli.Verbs.Plugins;

/// <summary>What the lock of a folder says of each of its files; nothing of any when there is no lock.</summary>
internal sealed class LockStates
{
    private const string LockAnew = "Review it, then lock anew: feria plugin lock.";

    private readonly string _root;
    private readonly SortedDictionary<string, PluginStatus> _faults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    public LockStates(PluginFolder folder)
    {
        _root = Path.GetFullPath(folder.Path);
        var path = Path.Join(_root, PluginLock.FileName);
        try
        {
            if (File.Exists(path))
            {
                Compare(PluginLock.Read(path), PluginLock.Of(folder));
            }
        }
        catch (PluginConfigurationException)
        {
            // The statuses of the folder say so, and where.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _faults[PluginLock.FileName] = Status(path, $"the files of the folder cannot be held against it: {e.Message}", "Make them readable.");
        }
    }

    /// <summary>In a word, for a file.</summary>
    public string? Of(string file) => _states.GetValueOrDefault(Name(file));

    /// <summary>What no status has said yet: a dependency, for instance, is looked at only when a plug-in needs it.</summary>
    public IEnumerable<PluginStatus> Unsaid(IEnumerable<PluginStatus> said) =>
        _faults.ExceptBy(said.Where(status => status.Error is not null).Select(status => Name(status.File)), fault => fault.Key).Select(fault => fault.Value);

    private static PluginStatus Status(string file, string error, string cure) =>
        new() { Plugin = null, File = file, Stage = PluginStage.Found, Error = error, Cure = cure };

    private string Name(string file) => Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/');

    private void Compare(PluginLock locked, PluginLock now)
    {
        var difference = locked.Compare(now);
        foreach (var name in locked.Files.Keys)
        {
            _states[name] = "locked";
        }

        Add(difference.Added, "unlocked", locked.Strict ? "the lock does not name it, and refuses what it does not name." : null, LockAnew);
        Add(difference.Changed, "changed", "its content is not the one that was locked.", LockAnew);
        Add(difference.Missing, "missing", "the lock names it, and it is not there.", "Put it back, or lock anew: feria plugin lock.");
    }

    private void Add(IEnumerable<string> names, string state, string? fault, string cure)
    {
        foreach (var name in names)
        {
            _states[name] = state;
            if (fault is not null)
            {
                _faults[name] = Status(Path.Join(_root, name), fault, cure);
            }
        }
    }
}
