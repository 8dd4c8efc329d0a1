using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Feria.Docs.Tests;

/// <summary>A page that says which test proves a statement names one that exists.</summary>
public sealed partial class TestNameTests
{
    private static readonly Lazy<HashSet<string>> Tests = new(() => [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory"))
        .Select(method => $"{((TypeDeclarationSyntax)method.Parent!).Identifier.Text}.{method.Identifier.Text}")]);

    public static TheoryData<string> Pages => PageTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryTestItNames_Exists(string page)
        => Assert.All(TestName().Matches(Repository.Read(page)), match => Assert.Contains(match.Groups[1].Value, Tests.Value));

    [Theory]
    [InlineData("docs/plugins.md", "| behaviour | test |", 2)]
    [InlineData("docs/plugins-bad-input.md", "| input | what happens | test |", 4)]
    public void PluginsPage_TablesOfBehaviour_NameATestInEveryRow(string page, string head, int count)
    {
        string[] lines = Repository.Read(page).Split('\n');
        int[] tables = [.. lines.Index().Where(line => line.Item == head).Select(line => line.Index)];

        Assert.Equal(count, tables.Length);
        Assert.All(
            tables.SelectMany(table => lines.Skip(table + 2).TakeWhile(line => line.StartsWith('|'))),
            row => Assert.Matches(TestName(), row));
    }

    [GeneratedRegex(@"`(\w+\.\w+_\w+_\w+)`")]
    private static partial Regex TestName();
}
