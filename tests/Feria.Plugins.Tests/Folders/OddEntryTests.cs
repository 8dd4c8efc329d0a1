using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>Things that lie in a folder of plug-ins and are no files to be read, or far too many of them.</summary>
public sealed class OddEntryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PluginPackage _package;

    public OddEntryTests()
    {
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "good"));
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_FolderNamedLikeAnAssembly_IsPassedOver()
    {
        Directory.CreateDirectory(_folder["folder.dll"]);

        Assert.Equal(["good"], _package.Names());
        Assert.DoesNotContain(_package.Statuses(), status => status.Error is not null);
    }

    [Fact]
    public void Call_OneOfAHundredThousandFiles_ReadsThatOneAlone()
    {
        using TemporaryFolder many = new();
        for (int number = 0; number < 100_000; number++)
        {
            File.Create(many[$"p{number}.said"]).Dispose();
        }

        many.Write("p77777.said", "said");
        many.Write("p5.said", "said");

        // A young folder is listed by every call, because its stamp cannot be trusted.
        Directory.SetLastWriteTimeUtc(many.Path, DateTime.UtcNow.AddHours(-1));
        CountingFormat format = new(File.ReadAllBytes(_folder["good.dll"]));
        PluginPackage package = PluginPackage.FromFolder(many.Path, format);

        Assert.Equal("good", package.Call<string>("p77777"));
        Assert.Equal("good", package.Call<string>("p77777"));
        Assert.True(package.Exists("p5"));
        Assert.False(package.Exists("p100000"));
        Assert.Equal(2, format.Readings);
    }

    [Fact]
    public void Names_HundredThousandFilesOfNoFormat_NoneIsRead()
    {
        // Whoever opened one of these would have to say so: they lead nowhere.
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        for (int number = 0; number < 100_000; number++)
        {
            File.CreateSymbolicLink(_folder[$"p{number}.txt"], "nowhere");
        }

        Assert.Equal(["good"], _package.Names());
        Assert.Equal(_folder["good.dll"], Assert.Single(_package.Statuses()).File);
    }

    private sealed class CountingFormat(byte[] assembly) : PluginFileFormat
    {
        private int _readings;

        public override string Extension => ".said";

        internal int Readings => _readings;

        public override PluginFileReading Read(PluginFile file)
        {
            Interlocked.Increment(ref _readings);
            return PluginFileReading.Of(new PluginImage { Assembly = assembly });
        }
    }
}
