using System.Diagnostics;
using System.Reflection.PortableExecutable;
using CsCheck;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>Files that are not what they should be: never listed, never fatal, always explained.</summary>
public sealed class BadFileTests : IDisposable
{
    private static readonly Lazy<byte[]> Good = new(() =>
    {
        using TemporaryFolder folder = new();
        return File.ReadAllBytes(PluginAssembly.Build(folder["Bad.dll"], PluginAssembly.Saying("bad", "never")));
    });

    private readonly TemporaryFolder _folder = new();
    private readonly PluginPackage _package;

    public BadFileTests()
    {
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "good"));
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statuses_EmptyFile_SaysSo() => AssertBad([], PluginStage.Found, "empty");

    [Fact]
    public async Task Statuses_NamedPipe_IsRefusedWithoutWaitingForItsWriter()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A folder of Windows holds no pipes.");
            return;
        }

        using Process maker = Process.Start("mkfifo", [_folder["pipe.dll"]]);
        await maker.WaitForExitAsync(TestContext.Current.CancellationToken);

        AssertBad("pipe.dll", PluginStage.Found, "no regular file");
    }

    [Fact]
    public void Statuses_FileTooLongToBeAPlugin_IsNotRead()
    {
        using (FileStream stream = File.Create(_folder["long.dll"]))
        {
            stream.SetLength((256L << 20) + 1);
        }

        AssertBad("long.dll", PluginStage.Found, "longer than the 256 MiB");
    }

    [Fact]
    public void Statuses_Text_SaysSo() => AssertBad("This is no assembly."u8.ToArray(), PluginStage.Read, "");

    [Fact]
    public void Statuses_NativeLibrary_SaysSo()
    {
        byte[] native = [.. Good.Value];
        PEHeaders headers = new(new MemoryStream(native));

        // Without a CLI header an image is native; its directory entry is the fifteenth, of eight bytes each.
        int cliDirectory = headers.PEHeaderStartOffset + (headers.PEHeader!.Magic == PEMagic.PE32 ? 96 : 112) + (14 * 8);
        native.AsSpan(cliDirectory, 8).Clear();

        AssertBad(native, PluginStage.Read, "native");
    }

    [Fact]
    public void Statuses_ElfLibrary_SaysSo() => AssertBad([0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[200]], PluginStage.Read, "");

    [Fact]
    public void Names_FileTruncatedAnywhere_NeverThrows()
    {
        // Where the cut leaves the metadata whole the plug-in may be listed; calling it then fails with a reason.
        for (int length = 0; length < Good.Value.Length; length += 16)
        {
            File.WriteAllBytes(_folder["bad.dll"], Good.Value[..length]);

            Assert.Contains("good", _package.Names());
            if (_package.Exists("bad"))
            {
                Assert.Throws<PluginLoadException>(() => _package.Call<string>("bad"));
            }
        }
    }

    [Fact]
    public void Names_FileDamagedAnywhere_NeverThrows()
        => Gen.Select(Gen.Int[0, Good.Value.Length - 1], Gen.Byte).Array[1, 8].Sample(
            damage =>
            {
                byte[] content = [.. Good.Value];
                foreach ((int at, byte value) in damage)
                {
                    content[at] = value;
                }

                File.WriteAllBytes(_folder["bad.dll"], content);
                return _package.Names().Contains("good") && _package.Statuses().Any(status => status.File.EndsWith("bad.dll", StringComparison.Ordinal));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void Statuses_BuiltForANewerRuntime_SaysSo()
    {
        PluginAssembly.Build(_folder["newer.dll"], """
            [assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v99.0")]
            public static class newer { [Plugin] public static string Say() => "never"; }
            """);

        AssertBad("newer.dll", PluginStage.Checked, "built for .NET 99.0");
    }

    [Fact]
    public void Statuses_OwnCopyOfTheAttribute_SaysSo()
    {
        PluginAssembly.Build(_folder["own.dll"], """
            namespace Feria.Plugins { public sealed class PluginAttribute : System.Attribute; }
            public static class own { [Plugin] public static string Say() => "never"; }
            """);

        AssertBad("own.dll", PluginStage.Checked, "PluginAttribute of its own");
    }

    [Fact]
    public void Statuses_AssemblyThatTheProgramHasItself_SaysSo()
    {
        File.Copy(typeof(TestPlugins.plugin_plain).Assembly.Location, _folder["Feria.Plugins.TestPlugins.dll"]);

        AssertBad("Feria.Plugins.TestPlugins.dll", PluginStage.Checked, "second copies of its types");
    }

    [Theory]
    [InlineData("public abstract class bad { [Plugin] public string Say() => \"\"; }", "'Say' is not static, and its type is not a class")]
    [InlineData("public struct bad { [Plugin] public string Say() => \"\"; }", "'Say' is not static, and its type is not a class")]
    [InlineData("public interface bad { [Plugin] string Say() => \"\"; }", "'Say' is not static, and its type is not a class")]
    [InlineData("public class bad { private bad() { } [Plugin] public string Say() => \"\"; }", "has 0 public or internal constructors")]
    [InlineData("public class bad { public bad() { } internal bad(int x) { } [Plugin] public string Say() => \"\"; }", "has 2 public or internal constructors")]
    [InlineData("public class bad { public bad(in int x) { } [Plugin] public string Say() => \"\"; }", "the constructor of its type passes something by reference")]
    [InlineData("public class bad { public required int X { get; init; } [Plugin] public string Say() => \"\"; }", "its type has required members")]
    [InlineData("public static class bad { [Plugin] static string Say() => \"\"; }", "'Say' is private")]
    [InlineData("public static class bad { [Plugin] public static string Say<T>() => \"\"; }", "'Say' is generic")]
    [InlineData("public static class bad<T> { [Plugin] public static string Say() => \"\"; }", "'Say' is in a generic type")]
    [InlineData("public static class bad { [Plugin] public static string Say(ref int x) => \"\"; }", "'Say' passes something by reference")]
    [InlineData("public static class bad { [Plugin] public static string Say(out int x) { x = 0; return \"\"; } }", "'Say' passes something by reference")]
    [InlineData("public static class bad { [Plugin] public static unsafe string Say(int* x) => \"\"; }", "'Say' uses a pointer")]
    [InlineData("public static class bad { [Plugin] public static string Say() => \"\"; [Plugin] public static string Say(int x) => \"\"; }", "2 functions named 'Say'")]
    [InlineData("public static class bad { [Plugin] public static int Say(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q) => 0; }", "more than 16")]
    public void Statuses_FunctionBreaksARule_SaysWhich(string source, string rule)
    {
        PluginAssembly.Build(_folder["bad.dll"], source);

        AssertBad("bad.dll", PluginStage.Checked, rule);
        PluginStatus status = _package.Statuses().Single(status => status.Error is not null);
        Assert.Equal(PluginStage.Checked, Assert.Throws<PluginLoadException>(() => _package.Call<string>(status.Plugin!)).Status.Stage);
    }

    [Fact]
    public void Call_ParameterThatLivesOnTheStack_FailsWithAReason()
    {
        PluginAssembly.Build(_folder["span.dll"], "public static class span { [Plugin] public static int Say(ReadOnlySpan<char> text) => text.Length; }");

        Assert.Contains("stack only", Assert.Throws<PluginLoadException>(() => _package.Call<int>("span", 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_OneOfTwoPluginsInAFileIsBad_TheOtherIsListed()
    {
        PluginAssembly.Build(_folder["two.dll"], """
            public static class fine { [Plugin] public static string Say() => "fine"; }
            public abstract class bad { [Plugin] public string Say() => "never"; }
            """);

        Assert.Equal(["fine", "good"], _package.Names());
        Assert.Equal("fine", _package.Call<string>("fine"));
    }

    [Fact]
    public void Statuses_DependencyWithoutPlugins_NoErrorAndNoPlugin()
    {
        PluginAssembly.Build(_folder["library.dll"], "public static class Library;");

        PluginStatus status = _package.Statuses().Single(status => status.File.EndsWith("library.dll", StringComparison.Ordinal));

        Assert.Null(status.Plugin);
        Assert.Null(status.Error);
    }

    [Fact]
    public void Statuses_SourceFileWithoutItsFormat_SaysWhatToReference()
    {
        _folder.Write("plugin.cs", PluginAssembly.Saying("plugin", "never"));

        AssertBad("plugin.cs", PluginStage.Found, "source files");
        Assert.Contains("Feria.Plugins.Source", _package.Statuses().Single(status => status.Error is not null).Cure, StringComparison.Ordinal);
    }

    private void AssertBad(byte[] content, PluginStage stage, string error)
    {
        File.WriteAllBytes(_folder["bad.dll"], content);
        AssertBad("bad.dll", stage, error);
    }

    private void AssertBad(string file, PluginStage stage, string error)
    {
        Assert.Equal(["good"], _package.Names());
        Assert.Equal("good", _package.Call<string>("good"));
        PluginStatus status = _package.Statuses().Single(status => status.Error is not null);
        Assert.Equal(_folder[file], status.File);
        Assert.Equal(stage, status.Stage);
        Assert.Contains(error, status.Error, StringComparison.Ordinal);
        Assert.NotNull(status.Cure);
    }
}
