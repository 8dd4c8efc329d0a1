using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Plugins.Generator.Writing;

/// <summary>Writes values as code.</summary>
internal static class Literal
{
    internal static string Of(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);
}
