using CsCheck;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Source.Tests;

/// <summary>Source files that are none: never listed, never fatal, always explained, and the others go on.</summary>
public sealed class BadSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PluginPackage _package;

    public BadSourceTests()
    {
        _folder.Write("good.cs", PluginAssembly.Saying("good", "good"));
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statuses_EmptyFile_SaysSo() => AssertBad([], "is empty");

    [Fact]
    public void Statuses_Zeros_SaysWhere() => AssertBad(new byte[10_000], "bad.cs(1,1): error CS");

    [Fact]
    public void Statuses_AssemblyUnderAnotherName_SaysWhere()
        => AssertBad(File.ReadAllBytes(PluginAssembly.Build(_folder["_kept/bad.dll"], PluginAssembly.Saying("bad", "never"))), "bad.cs(1,1): error CS");

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("new[]{", "1", "}")]
    [InlineData("A<", "1", ">")]
    [InlineData("[", "1", "]")]
    [InlineData("$\"{", "1", "}\"")]
    public void Statuses_BracketsNestedDeeperThanTheCompilerCanGo_SaysWhere(string open, string inner, string close)
        => AssertBad($"public static class bad {{ [Plugin] public static object Say() => {Nested(open, inner, close)}; }}", "error FP1002: brackets are nested deeper than 500 here");

    [Fact]
    public void Call_BracketsNestedDeeperThanAnybodyReads_IsCompiled()
    {
        _folder.Write("deep.cs", $"public static class deep {{ [Plugin] public static int Say() => {Nested("(", "1", ")", 400)}; }}");

        Assert.Equal(1, _package.Call<int>("deep"));
    }

    [Fact]
    public void Names_SourceOfAnyBytes_NeverThrows()
        => Gen.Byte.Array[0, 200].Sample(
            content =>
            {
                File.WriteAllBytes(_folder["bad.cs"], content);
                return _package.Names() is ["good"];
            },
            iter: 30,
            threads: 1);

    private static string Nested(string open, string inner, string close, int depth = 100_000)
        => string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

    private void AssertBad(string source, string error) => AssertBad(System.Text.Encoding.UTF8.GetBytes(source), error);

    private void AssertBad(byte[] content, string error)
    {
        File.WriteAllBytes(_folder["bad.cs"], content);

        Assert.Equal(["good"], _package.Names());
        Assert.Equal("good", _package.Call<string>("good"));
        PluginStatus status = Assert.Single(_package.Statuses(), status => status.Error is not null);
        Assert.Equal(("bad", _folder["bad.cs"]), (status.Plugin, status.File));
        Assert.Contains(error, status.Error, StringComparison.Ordinal);
        Assert.NotNull(status.Cure);
    }
}
