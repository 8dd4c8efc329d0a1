using CsCheck;
using Feria.Plugins.Caches;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Caches;

/// <summary>Cache folders do not grow for ever, and lose nothing that is in use.</summary>
public sealed class CacheTrimTests : IDisposable
{
    private const int Budget = 100;

    private readonly TemporaryFolder _folder = new();
    private readonly SetClock _clock = new();
    private readonly CacheTrim _trim;
    private int _trims;

    public CacheTrimTests() => _trim = new CacheTrim(_clock, Budget, trim =>
    {
        _trims++;
        trim();
    });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Use_EntryMarkedADayAgo_IsMarkedAgain()
    {
        string file = Entry("a.entry", days: 1, bytes: 1);
        string folder = EntryFolder("b", days: 1, bytes: 1);

        _trim.Use(file);
        _trim.Use(folder);

        Assert.Equal(_clock.Now.UtcDateTime, File.GetLastWriteTimeUtc(file));
        Assert.Equal(_clock.Now.UtcDateTime, Directory.GetLastWriteTimeUtc(folder));
    }

    [Fact]
    public void Use_EntryMarkedToday_IsLeftAlone()
    {
        string file = Entry("a.entry", days: 0.9, bytes: 1);
        DateTime marked = File.GetLastWriteTimeUtc(file);

        _trim.Use(file);

        Assert.Equal(marked, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void Use_EntriesUnusedForThirtyDays_Go()
    {
        Entry("old.entry", days: 30.1, bytes: 1);
        Entry("kept.entry", days: 29.9, bytes: 1);

        _trim.Use(_folder["new.entry"]);

        Assert.Equal(["kept.entry"], Names());
    }

    [Fact]
    public void Use_FoldersUnusedForThirtyDays_GoWithTheirContent()
    {
        EntryFolder("old", days: 31, bytes: 1);
        EntryFolder("kept", days: 29, bytes: 1);

        _trim.Use(_folder["new"]);

        Assert.Equal(["kept"], Names());
        Assert.Single(Directory.GetFiles(_folder["kept"]));
    }

    [Fact]
    public void Use_TheOldEntryItself_Stays()
    {
        _trim.Use(Entry("old.entry", days: 100, bytes: 2 * Budget));

        Assert.Equal(["old.entry"], Names());
    }

    [Fact]
    public void Use_MoreThanTheBudget_LongestUnusedGo()
    {
        Entry("a.entry", days: 5, bytes: 40);
        Entry("b.entry", days: 4, bytes: 40);
        Entry("c.entry", days: 3, bytes: 40);

        _trim.Use(_folder["new.entry"]);

        Assert.Equal(["b.entry", "c.entry"], Names());
    }

    [Fact]
    public void Use_MoreThanTheBudgetUsedRecently_AllStay()
    {
        Entry("a.entry", days: 1.9, bytes: Budget);
        Entry("b.entry", days: 1, bytes: Budget);
        Entry("c.entry", days: -1, bytes: Budget);

        _trim.Use(_folder["new.entry"]);

        Assert.Equal(["a.entry", "b.entry", "c.entry"], Names());
    }

    [Fact]
    public void Use_WhateverIsNoEntry_Stays()
    {
        Entry("old.txt", days: 100, bytes: 2 * Budget);
        Entry("old", days: 100, bytes: 1);
        EntryFolder("folder", days: 100, bytes: 1);

        _trim.Use(_folder["new.entry"]);

        Assert.Equal(["folder", "old", "old.txt"], Names());
    }

    [Fact]
    public void Use_AgainAndAgain_TrimsOnceADayForEachFolder()
    {
        for (int hour = 0; hour < 48; hour++)
        {
            _trim.Use(_folder["one/a.entry"]);
            _trim.Use(_folder["two/a.entry"]);
            _clock.Now += TimeSpan.FromHours(1);
        }

        Assert.Equal(4, _trims);
    }

    [Fact]
    public void Use_FolderIsAFile_IsNoError()
    {
        string file = _folder.Write("file", "");

        _trim.Use(Path.Combine(file, "a.entry"));

        Assert.Equal(1, _trims);
    }

    [Fact]
    public void Use_AnyFolder_KeepsTheRules()
        => Gen.Select(Gen.Double[0, 60], Gen.Int[0, 60]).Array[0, 12].Sample(
            entries =>
            {
                using TemporaryFolder folder = new();
                Dictionary<string, (double Days, int Bytes)> made = entries.Index().ToDictionary(
                    each => Entry(folder[$"{each.Index}.entry"], each.Item.Item1, each.Item.Item2), each => each.Item);

                new CacheTrim(_clock, Budget, trim => trim()).Use(folder["new.entry"]);

                HashSet<string> left = [.. Directory.GetFiles(folder.Path)];
                ILookup<bool, (double Days, int Bytes)> stayed = made.ToLookup(entry => left.Contains(entry.Key), entry => entry.Value);
                Assert.All(stayed[true], entry => Assert.True(entry.Days <= 30));
                Assert.All(stayed[false], entry => Assert.True(entry.Days > 2));
                Assert.InRange(stayed[true].Where(entry => entry.Days > 2).Sum(entry => entry.Bytes), 0, Budget);

                // Whatever went before its time had too much used after it.
                Assert.All(stayed[false].Where(entry => entry.Days <= 30), entry => Assert.True(
                    made.Values.Where(other => other.Days <= entry.Days).Sum(other => other.Bytes) > Budget));
            },
            iter: 100,
            threads: 1);

    private string Entry(string name, double days, int bytes)
    {
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, new byte[bytes]);
        File.SetLastWriteTimeUtc(path, _clock.Now.UtcDateTime.AddDays(-days));
        return path;
    }

    private string EntryFolder(string name, double days, int bytes)
    {
        Directory.CreateDirectory(_folder[name]);
        Entry(Path.Combine(name, "content"), days, bytes);
        Directory.SetLastWriteTimeUtc(_folder[name], _clock.Now.UtcDateTime.AddDays(-days));
        return _folder[name];
    }

    private string[] Names() => [.. Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    private sealed class SetClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
