using System.Reflection.Metadata;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>Assemblies whose metadata leads in circles or without end: followed blindly, each of them ends the program.</summary>
public sealed class UnsoundMetadataTests : IDisposable
{
    private const byte Text = 0x0E;
    private const byte Vector = 0x1D;
    private const byte Array = 0x14;
    private const byte Generic = 0x15;
    private const byte Class = 0x12;
    private const byte Modifier = 0x1F;

    private readonly TemporaryFolder _folder = new();
    private readonly MetadataDraft _draft = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statuses_NothingWrong_IsListed()
    {
        Function(0, 0, Text);

        Assert.Equal(["bad"], Save().Names());
    }

    [Fact]
    public void Statuses_ReferenceWithinItself_SaysSo()
    {
        _draft.Tables.AddTypeReference(_draft.NextReference, default, _draft.Tables.GetOrAddString("Circle"));
        Function(0, 0, Text);

        AssertBad("lies within itself");
    }

    [Fact]
    public void Statuses_TypesWithinEachOther_SaysSo()
    {
        TypeDefinitionHandle one = _draft.Type("One", default), two = _draft.Type("Two", default);
        _draft.Tables.AddNestedType(one, two);
        _draft.Tables.AddNestedType(two, one);
        Function(0, 0, Text);

        AssertBad("lies within itself");
    }

    [Fact]
    public void Statuses_TypeDerivesFromItself_SaysSo()
    {
        _draft.Type("Own", _draft.NextType);
        Function(0, 0, Text);

        AssertBad("derives from itself");
    }

    [Fact]
    public void Statuses_SignatureWithoutEnd_SaysSo()
    {
        Function([0, 0, .. Enumerable.Repeat(Vector, 1 << 20), Text]);

        AssertBad("nested deeper than");
    }

    [Fact]
    public void Statuses_SignatureThatRefersToItself_SaysSo()
    {
        // A modifier that is the first specification, whose modifier is the first specification.
        _draft.Tables.AddTypeSpecification(_draft.Tables.GetOrAddBlob(new byte[] { Modifier, (1 << 2) | 2, Text }));
        Function(0, 0, Text);

        AssertBad("a type that is none");
    }

    [Theory]
    [InlineData("of 536870911 dimensions", new[] { 0, 0, Array, Text, 0xDF, 0xFF, 0xFF, 0xFF, 0, 0 })]
    [InlineData("has 536870911 types", new[] { 0, 0, Generic, Class, (2 << 2) | 1, 0xDF, 0xFF, 0xFF, 0xFF })]
    [InlineData("has 536870911 types", new[] { 0, 0xDF, 0xFF, 0xFF, 0xFF, Text })]
    [InlineData("a type that is none", new[] { 0, 0, Class, 0 })]
    [InlineData("ends too early", new[] { 0, 0, Vector, 0 })]
    public void Statuses_SignatureOfNonsense_SaysSo(string said, int[] signature)
    {
        Function([.. signature.Select(code => (byte)code)]);

        AssertBad(said);
    }

    private void Function(params byte[] signature)
    {
        _draft.Type("bad", default);
        _draft.Method("Say", signature);
    }

    private PluginPackage Save()
    {
        File.WriteAllBytes(_folder["bad.dll"], _draft.Build());
        return PluginPackage.FromFolder(_folder.Path);
    }

    private void AssertBad(string said)
    {
        PluginStatus status = Assert.Single(Save().Statuses());
        Assert.Equal(PluginStage.Read, status.Stage);
        Assert.Contains(said, status.Error, StringComparison.Ordinal);
    }
}
