using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Folders;
using Feria.Plugins.Settings;

namespace Feria.Plugins.Watching;

/// <summary>Watches one folder: waits for quiet, refreshes the source in the background, and tells what is different.</summary>
/// <remarks>
/// The source trusts its listing only while this is sure to be told of every change. Where it is not (too many changes, no
/// more watches to be had, the folder replaced) calls look for themselves again, until watching works again.
/// </remarks>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed class FolderWatch : IDisposable
{
    private const int MostQuietTimes = 10;

    private readonly FolderSource _source;
    private readonly PluginWatchOptions _options;
    private readonly SettingsFile? _settings;
    private readonly ITimer _quiet;
    private readonly ITimer _retry;

    // Held while refreshing and reporting: one at a time.
    private readonly Lock _work = new();

    // Held for an instant: events must never wait for a compiler.
    private readonly Lock _state = new();
    private FolderEvents? _events;
    private FolderState? _told;
    private string? _problem;
    private long? _touchedFirst;
    private bool _watching;
    private bool _disposed;

    internal FolderWatch(FolderSource source, PluginWatchOptions options, SettingsFile? settings)
    {
        _source = source;
        _options = options;
        _settings = settings;
        _quiet = options.Clock.CreateTimer(_ => Refresh(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _retry = options.Clock.CreateTimer(_ => Begin(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Begin();
    }

    internal bool IsWatching
    {
        get
        {
            lock (_state)
            {
                return _watching;
            }
        }
    }

    public void Dispose()
    {
        lock (_work)
        {
            _disposed = true;
            StopTrusting();
            _events?.Dispose();
            _quiet.Dispose();
            _retry.Dispose();
        }
    }

    private void Begin()
    {
        lock (_work)
        {
            if (_disposed || _events is not null)
            {
                return;
            }

            try
            {
                // Listening first, then looking: what happens in between is seen at least once.
                _events = new FolderEvents(
                    _source.Folder, RealPath.Of(_source.Folder), _source.Lock.Path, _source.Formats.Knows, Touched, Broken);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
            {
                FallBack(error.Message);
                return;
            }

            Look(startTrusting: true);
        }
    }

    private void Touched()
    {
        lock (_state)
        {
            _touchedFirst ??= _options.Clock.GetTimestamp();
            TimeSpan left = (_options.QuietTime * MostQuietTimes) - _options.Clock.GetElapsedTime(_touchedFirst.Value);
            TimeSpan wait = left < _options.QuietTime ? left : _options.QuietTime;
            _ = _quiet.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void Broken(string problem)
    {
        // At once, whatever is under way: from here on changes go by untold.
        StopTrusting();
        lock (_work)
        {
            if (!_disposed && _events is not null)
            {
                FallBack(problem);
            }
        }
    }

    private void Refresh()
    {
        lock (_work)
        {
            if (_disposed || _events is null)
            {
                return;
            }

            Look(startTrusting: false);
        }
    }

    private void Look(bool startTrusting)
    {
        lock (_state)
        {
            // Before looking: an event from now on is one more reason to look again.
            _touchedFirst = null;
        }

        _settings?.Look();
        FolderListing listing = _source.RefreshAhead();
        if (listing.Problem is { } problem)
        {
            FallBack(problem);
            return;
        }

        FolderState now = new(listing, _settings);
        PluginChanges? changes = _told is null ? null : now.Since(_told, _source.Folder);
        bool again = _problem is not null;
        _told = now;
        _problem = null;
        if (startTrusting)
        {
            StartTrusting();
        }

        if (changes is not null && (again || changes.Came.Count + changes.Changed.Count + changes.Went.Count > 0))
        {
            Tell(changes);
        }
        else if (again)
        {
            Tell(new PluginChanges { Folder = _source.Folder });
        }
    }

    private void FallBack(string problem)
    {
        StopTrusting();
        _events?.Dispose();
        _events = null;
        _ = _retry.Change(_options.RetryAfter, Timeout.InfiniteTimeSpan);
        if (_problem != problem)
        {
            _problem = problem;
            Tell(new PluginChanges { Folder = _source.Folder, Problem = problem });
        }
    }

    private void StartTrusting()
    {
        lock (_state)
        {
            _watching = true;
            _source.AddWatch();
            _settings?.AddWatch();
        }
    }

    private void StopTrusting()
    {
        lock (_state)
        {
            if (_watching)
            {
                _watching = false;
                _source.RemoveWatch();
                _settings?.RemoveWatch();
            }
        }
    }

    private void Tell(PluginChanges changes)
    {
        try
        {
            _options.Changed?.Invoke(changes);
        }
#pragma warning disable CA1031 // On a thread of the pool nobody could catch it, and it would end the program.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
