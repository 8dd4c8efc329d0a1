using System.Globalization;
using Feria.Cli.Hosting;

namespace Feria.Cli.Tests.Hosting;

/// <summary>A file written beside its place, through a stream and by path.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const string LinuxAlone = "Linux alone names open files.";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<bool> Ways => [false, true];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Commit_FileIsThere_ReplacedAtTheEndAlone(bool byPath)
    {
        var path = _folder.Write("file", "the old one, which is longer");

        string before;
        await using (var file = Create(path))
        {
            await WriteAsync(file, byPath);
            before = await File.ReadAllTextAsync(path, Cancellation);
            await file.CommitAsync();
        }

        Assert.Equal("the old one, which is longer", before);
        Assert.Equal("new", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Dispose_NotCommitted_AsItWas(bool byPath)
    {
        var path = _folder.Write("file", "old");

        await using (var file = Create(path))
        {
            await WriteAsync(file, byPath);
        }

        Assert.Equal("old", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Commit_LinkToALink_TheLastFileIsReplaced(bool byPath)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links want rights there.");
        var (path, near, far) = (_folder.Write("file", "old"), Path.Combine(_folder.Path, "near"), Path.Combine(_folder.Path, "far"));
        File.CreateSymbolicLink(near, "file");
        File.CreateSymbolicLink(far, near);

        await using (var file = Create(far))
        {
            Assert.Equal(path, file.Target);
            await WriteAsync(file, byPath);
            await file.CommitAsync();
        }

        Assert.Equal(("file", near, "new"), (new FileInfo(near).LinkTarget, new FileInfo(far).LinkTarget, await File.ReadAllTextAsync(path, Cancellation)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Commit_NameOfAnOpenFile_WrittenBehindWhatIsThereAndNotReplaced(bool byPath)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), LinuxAlone);
        var path = _folder.Write("log", "old ");
        using var open = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(link, string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{open.DangerousGetHandle()}"));

        await using (var file = Create(link))
        {
            await WriteAsync(file, byPath);
            Assert.Equal("old ".Length, RandomAccess.GetLength(open));
            await file.CommitAsync();
        }

        Assert.Equal("old new".Length, RandomAccess.GetLength(open));
        Assert.Equal("old new", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Equal([link, path], Directory.GetFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Commit_FullDevice_ItIsSaid(bool byPath)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        await using var file = Create("/dev/full");
        await WriteAsync(file, byPath);

        Assert.Contains("No space left", (await Assert.ThrowsAsync<IOException>(file.CommitAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_FolderInSharedMemory_AFileAsAnywhere()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), LinuxAlone);
        var path = $"/dev/shm/feria-test-{Guid.NewGuid():N}";
        try
        {
            await using (var file = Create(path))
            {
                await WriteAsync(file, byPath: false);
                Assert.False(File.Exists(path));
                await file.CommitAsync();
            }

            Assert.Equal("new", await File.ReadAllTextAsync(path, Cancellation));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static OutputFile Create(string path) => OutputFile.Create("--out", path, new World().Host(TextWriter.Null, TextWriter.Null));

    private static async Task WriteAsync(OutputFile file, bool byPath)
    {
        if (byPath)
        {
            await File.WriteAllTextAsync(file.DraftPath, "new", Cancellation);
        }
        else
        {
            await file.Stream.WriteAsync("new"u8.ToArray(), Cancellation);
        }
    }
}
