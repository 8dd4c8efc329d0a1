using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Feria.Plugins.Source.Compiling;

/// <summary>Refuses the lines by which a file-based program asks for packages: a plug-in uses what the program has.</summary>
internal static class Directives
{
    internal static IReadOnlyList<PluginSourceError> Errors(SyntaxTree tree)
    {
        if (!tree.GetRoot().ContainsDirectives)
        {
            return [];
        }

        return [.. tree.GetRoot()
            .DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.GetStructure() is IgnoredDirectiveTriviaSyntax)
            .Select(trivia => Error(tree, trivia))];
    }

    private static PluginSourceError Error(SyntaxTree tree, SyntaxTrivia trivia)
    {
        LinePosition start = tree.GetLineSpan(trivia.Span).StartLinePosition;
        string line = trivia.ToString().Trim();
        return new PluginSourceError(
            "",
            start.Line + 1,
            start.Character + 1,
            "FP1001",
            $"'{line}' is not possible in a plug-in: it cannot bring packages, projects or settings. "
            + "Use what the program has, or build the plug-in as an assembly with its dependencies beside it.");
    }
}
