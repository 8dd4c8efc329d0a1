namespace Feria.Cli.Tests;

/// <summary>Verbs are called by a name that stands twice: in the table, and in the verb.</summary>
public sealed class VerbTableTests
{
    [Fact]
    public void Verbs_All_AreCalledWhatTheTableSays() =>
        Assert.Equal(VerbTable.Verbs.Select(verb => verb.Name), VerbTable.Verbs.Select(verb => verb.Create(new World().Host(TextWriter.Null, TextWriter.Null)).Name));

    [Fact]
    public void Called_NoVerb_IsNull()
    {
        Assert.Null(VerbTable.Called([]));
        Assert.Null(VerbTable.Called(["-c", "list"]));
    }
}
