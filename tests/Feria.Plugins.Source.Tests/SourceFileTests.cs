using System.Text;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Source.Tests;

/// <summary>What is particular to plug-ins that are source files.</summary>
public sealed class SourceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PluginPackage _package;

    public SourceFileTests() => _package = PluginPackage.FromFolder(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_File_IsThePluginWhateverItsTypesAreCalled()
    {
        _folder.Write("reader.v2.cs", "static class A { [Plugin] internal static string One() => \"1\"; } static class B { [Plugin] internal static string Two() => \"2\"; }");

        Assert.Equal(["reader.v2"], _package.Names());
        Assert.Equal(["One", "Two"], _package.Functions("reader.v2"));
        Assert.Equal("2", _package.Call<string>(new PluginCall("reader.v2", "Two")));
    }

    [Fact]
    public void Statuses_FileThatDoesNotCompile_ErrorsAsACompilerWritesThem()
    {
        string good = _folder.Write("good.cs", PluginAssembly.Saying("good", "good"));
        string bad = _folder.Write("bad.cs", "public static class bad\n{\n    [Plugin] public static string Say() => Missing();\n    int x = ;\n}\n");

        Assert.Equal(["good"], _package.Names());
        Assert.False(_package.Exists("bad"));
        PluginStatus status = _package.Statuses().Single(status => status.File == bad);
        Assert.Equal("bad", status.Plugin);
        Assert.Equal(PluginStage.Compiled, status.Stage);
        Assert.Contains($"{bad}(4,13): error CS1525: ", status.Error, StringComparison.Ordinal);
        PluginSourceError error = status.SourceErrors[0];
        Assert.Equal((bad, 4, 13, "CS1525"), (error.File, error.Line, error.Column, error.Code));
        Assert.Contains("error CS1525", Assert.Throws<PluginLoadException>(() => _package.Call<string>("bad")).Message, StringComparison.Ordinal);
        Assert.Null(_package.Statuses().Single(status => status.File == good).Error);
    }

    [Fact]
    public void Status_OfOne_GoodBadDisabledOrNone()
    {
        string good = _folder.Write("good.cs", PluginAssembly.Saying("good", "good"));
        _folder.Write("bad.cs", "nonsense");
        _folder.Write("off.cs", PluginAssembly.Saying("off", "off"));
        _folder.Write("none.cs", "public static class None { }");
        _folder.Write("corrupt.dll", "no assembly");
        PluginSettings.Disable(_folder[PluginSettings.FileName], "off");

        Assert.Equal((good, null), (_package.Status("good")!.File, _package.Status("good")!.Error));
        Assert.Equal(("bad", PluginStage.Compiled), (_package.Status("bad")!.Plugin, _package.Status("bad")!.Stage));
        Assert.Equal(_folder[PluginSettings.FileName], _package.Status("off")!.DisabledBy);
        Assert.Equal(_package.Statuses().Single(status => status.File == _folder["corrupt.dll"]), _package.Status("corrupt"));
        Assert.Null(_package.Status("none"));
        Assert.Null(_package.Status("absent"));
        Assert.Null(PluginPackage.FromFolder(_folder["missing"]).Status("good"));
    }

    [Fact]
    public void Call_FileCorrected_IsCompiledAgain()
    {
        _folder.Write("plugin.cs", "nonsense");
        Assert.Throws<PluginLoadException>(() => _package.Call<string>("plugin"));

        _folder.Write("plugin.cs", PluginAssembly.Saying("plugin", "better"));

        Assert.Equal("better", _package.Call<string>("plugin"));
    }

    [Theory]
    [InlineData("#:package Newtonsoft.Json@13.0.3")]
    [InlineData("#:sdk Microsoft.NET.Sdk.Web")]
    [InlineData("#:property LangVersion=preview")]
    public void Statuses_DirectiveOfAFileBasedProgram_IsRefusedWithTheReason(string directive)
    {
        string file = _folder.Write("plugin.cs", $"// one line before\n{directive}\n{PluginAssembly.Saying("plugin", "never")}");

        PluginStatus status = _package.Statuses().Single();

        Assert.Equal(PluginStage.Compiled, status.Stage);
        Assert.StartsWith($"{file}(2,1): error FP1001: '{directive}' is not possible in a plug-in", status.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_DirectiveInsideAString_IsNone()
    {
        _folder.Write("plugin.cs", "public static class plugin { [Plugin] public static string Say() => \"\"\"\n#:package x\n\"\"\"; }");

        Assert.Equal("#:package x", _package.Call<string>("plugin"));
    }

    [Fact]
    public void Call_OnePlugin_CompilesThatOneOnly()
    {
        using TemporaryFolder cache = new();
        PluginPackage package = PluginPackage.FromFolder(_folder.Path, new CSharpFiles { CacheFolder = cache.Path });
        _folder.Write("one.cs", PluginAssembly.Saying("one", "1"));
        _folder.Write("two.cs", PluginAssembly.Saying("two", "2"));

        Assert.Equal("1", package.Call<string>("one"));
        Assert.Single(Directory.GetFiles(cache.Path));

        Assert.Equal(["one", "two"], package.Names());
        Assert.Equal(2, Directory.GetFiles(cache.Path).Length);
    }

    [Fact]
    public void Statuses_FileWithoutFunctions_SaysSoAndIsUnknown()
    {
        _folder.Write("nothing.cs", "public static class nothing;");

        Assert.Empty(_package.Names());
        Assert.Throws<UnknownPluginException>(() => _package.Call<string>("nothing"));
        PluginStatus status = _package.Statuses().Single();
        Assert.Equal(PluginStage.Checked, status.Stage);
        Assert.Contains("no function", status.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UsingsAndReferencesGiven_AreThere()
    {
        using TemporaryFolder elsewhere = new();
        string library = PluginAssembly.Build(elsewhere["Extra.dll"], "namespace Extra.Things; public static class Thing { public static string Name => \"extra\"; }");
        CSharpFiles format = new() { Usings = ["Extra.Things"], References = [library] };
        _folder.Write("plugin.cs", "public static class plugin { [Plugin] public static string Say() => Thing.Name; }");

        Assert.Equal("extra", PluginPackage.FromFolder(_folder.Path, format).Call<string>("plugin"));
        Assert.Contains("CS0103", _package.Statuses().Single().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_ReferenceChanged_IsCompiledAgainAgainstTheNewOne()
    {
        using TemporaryFolder elsewhere = new();
        string library = PluginAssembly.Build(elsewhere["Extra.dll"], "public static class Thing { public const string Name = \"1\"; public static string More => \"1\"; }");
        PluginPackage package = PluginPackage.FromFolder(_folder.Path, new CSharpFiles { References = [library] });
        _folder.Write("plugin.cs", "public static class plugin { [Plugin] public static string Say() => Thing.Name + Thing.More; }");
        Assert.Equal("11", package.Call<string>("plugin"));

        PluginAssembly.Build(library, "public static class Thing { public const string Name = \"2\"; public static string More => \"2\"; }");

        Assert.Equal("22", package.Call<string>("plugin"));
    }

    [Fact]
    public void Call_FunctionThrows_StackTraceNamesTheLineOfTheFile()
    {
        _folder.Write("plugin.cs", "public static class plugin\n{\n    [Plugin]\n    public static int Say() => throw new InvalidOperationException();\n}\n");

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => _package.Call<int>("plugin"));

        Assert.Contains("plugin.cs:line 4", error.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_FileInUtf16_IsRead()
    {
        File.WriteAllText(_folder["plugin.cs"], PluginAssembly.Saying("plugin", "größer"), Encoding.Unicode);

        Assert.Equal("größer", _package.Call<string>("plugin"));
    }

    [Fact]
    public void Names_SourceAndAssemblyOfOneName_FirstFileWins()
    {
        _folder.Write("twin.cs", PluginAssembly.Saying("twin", "source"));
        PluginAssembly.Build(_folder["twin.dll"], PluginAssembly.Saying("twin", "assembly"));

        Assert.Equal(["twin"], _package.Names());
        Assert.Equal("source", _package.Call<string>("twin"));
        Assert.Equal(_folder["twin.cs"], _package.Statuses().Single(status => status.File.EndsWith(".dll", StringComparison.Ordinal)).ShadowedBy);
    }

    [Fact]
    public void Call_BrokenSourceWithTheNameOfACompiledPlugin_NoOtherTakesItsPlaceUnasked()
    {
        _folder.Write("twin.cs", "nonsense");
        PluginAssembly.Build(_folder["twin.dll"], PluginAssembly.Saying("twin", "assembly"));

        Assert.Throws<PluginLoadException>(() => _package.Call<string>("twin"));
        Assert.Empty(_package.Names());
    }

    [Fact]
    public void Call_SixtyFourFirstCallsAtOnce_CompileAndLoadOnce()
    {
        string id = "count" + Guid.NewGuid().ToString("N");
        _folder.Write("counter.cs", $$"""
            public static class counter
            {
                static counter() { lock (typeof(string)) { AppDomain.CurrentDomain.SetData("{{id}}", (AppDomain.CurrentDomain.GetData("{{id}}") as int? ?? 0) + 1); } }
                [Plugin] public static string Say() => "counted";
            }
            """);
        using Barrier barrier = new(64);
        Thread[] threads = [.. Enumerable.Range(0, 64).Select(_ => new Thread(() =>
        {
            barrier.SignalAndWait();
            _package.Call<string>("counter");
        }))];

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(1, AppDomain.CurrentDomain.GetData(id));
    }
}
