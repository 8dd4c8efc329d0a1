using System.Diagnostics;
using System.Security.Cryptography;
using Feria.Plugins.Index;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Index;

/// <summary>An index that is not as it was written is not there.</summary>
public sealed class IndexFileTests : IDisposable
{
    private readonly IndexedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("deleted")]
    [InlineData("empty")]
    [InlineData("truncated")]
    [InlineData("flipped")]
    [InlineData("foreign")]
    [InlineData("other version")]
    [InlineData("other host")]
    public void Names_IndexSpoilt_ReadsTheFilesAndWritesItAnew(string how)
    {
        _ = _folder.Fresh().Names();
        Spoil(how);
        Assert.Null(_folder.Index.Read());

        // Whoever believes the index says "one".
        _folder.ChangeUnseen("one.dll", "two", "2");

        Assert.Equal(["two"], _folder.Fresh().Names());
        Assert.Equal("two", Assert.Single(_folder.Index.Read()!.Files[Path.DirectorySeparatorChar + "one.dll"].Plugins).Name);
    }

    [Fact]
    public void Read_AnyByteFlippedOrAnyLengthCut_IsNull()
    {
        _ = _folder.Fresh().Names();
        byte[] good = File.ReadAllBytes(_folder.Index.Path);
        Assert.NotNull(_folder.Index.Read());

        for (int at = 0; at < good.Length; at += 97)
        {
            byte[] flipped = [.. good];
            flipped[at] ^= 0x40;
            File.WriteAllBytes(_folder.Index.Path, flipped);
            Assert.Null(_folder.Index.Read());
            File.WriteAllBytes(_folder.Index.Path, good[..at]);
            Assert.Null(_folder.Index.Read());
        }
    }

    [Fact]
    public void Write_NoPlaceToWrite_IsNoError()
    {
        using TemporaryFolder place = new();
        IndexFile index = new(place.Write("cache", "a file where a folder should be"), _folder.Path);

        index.Write(IndexContents.None);

        Assert.Null(index.Read());
    }

    [Fact]
    public void Names_IndexCannotBeWritten_AreThoseOfTheFiles()
    {
        _ = Directory.CreateDirectory(_folder.Index.Path);

        Assert.Equal(["one"], _folder.Fresh().Names());
        Assert.Equal("1", _folder.Fresh().Call<string>("one"));
    }

    [Fact]
    public async Task Call_SeveralProcessesAtOnce_AllAnswerAndLeaveAGoodIndex()
    {
        PluginAssembly.Build(_folder["number.dll"], "public static class number { [Plugin] public static int Get() => 42; }");
        _folder.Age();
        using TemporaryFolder cache = new();
        Process[] processes = [.. Enumerable.Range(0, 4).Select(_ => Child.Start("Feria.Plugins.Probe", cache.Path, "first", _folder.Path, "number"))];

        foreach (Process process in processes)
        {
            Assert.Equal(["42 of 1"], await Child.Finish(process));
        }

        string index = Assert.Single(Directory.GetFiles(cache["feria/plugins/index"]));
        IndexContents? contents = IndexReading.Read(_folder.Path, await File.ReadAllBytesAsync(index, TestContext.Current.CancellationToken));
        Assert.Equal(FolderIndex.WorthAnIndex + 2, contents!.Files.Count);
    }

    [Fact]
    public void Names_TwoPackagesAtOnce_AgreeAndLeaveAGoodIndex()
    {
        string[][] names = new string[8][];

        _ = Parallel.For(0, names.Length, at => names[at] = [.. _folder.Fresh().Names()]);

        Assert.All(names, each => Assert.Equal(["one"], each));
        Assert.Equal(FolderIndex.WorthAnIndex + 1, _folder.Index.Read()!.Files.Count);
    }

    private void Spoil(string how)
    {
        string path = _folder.Index.Path;
        byte[] content = File.ReadAllBytes(path);
        switch (how)
        {
            case "deleted":
                File.Delete(path);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "truncated":
                File.WriteAllBytes(path, content[..(content.Length / 2)]);
                break;
            case "flipped":
                content[content.Length / 2] ^= 1;
                File.WriteAllBytes(path, content);
                break;
            case "foreign":
                File.WriteAllText(path, "this is no index");
                break;
            case "other version":
                // After the name of the format; with a sum that is right.
                content[25] ^= 1;
                byte[] body = content[..^SHA256.HashSizeInBytes];
                File.WriteAllBytes(path, [.. body, .. SHA256.HashData(body)]);
                break;
            default:
                IndexContents known = _folder.Index.Read()!;
                Assert.Contains("Feria.Plugins", known.Host.Keys);
                _folder.Index.Write(known with { Host = known.Host.ToDictionary(each => each.Key, each => each.Key == "Feria.Plugins" ? Guid.NewGuid() : each.Value) });
                break;
        }
    }
}
