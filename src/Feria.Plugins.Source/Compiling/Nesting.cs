using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Feria.Plugins.Source.Compiling;

/// <summary>Refuses a file whose brackets are nested deeper than anybody writes them.</summary>
/// <remarks>
/// The compiler guards most of its recursion and not all of it: where it looks ahead for the end of a type, some ten
/// thousand brackets end the process. So this looks at characters alone, and knows no strings and no comments.
/// </remarks>
internal static class Nesting
{
    // Far from what the smallest stack of a thread holds, and from what a person can read.
    private const int Deepest = 500;

    /// <summary>The error, or null for a file that may be compiled. One pass over the text.</summary>
    internal static PluginSourceError? Error(SourceText text)
    {
        // An angle may be a comparison, that nothing closes: it counts until the end of its statement.
        int brackets = 0, angles = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            brackets = c is '(' or '[' or '{' ? brackets + 1 : c is ')' or ']' or '}' && brackets > 0 ? brackets - 1 : brackets;
            angles = c is '<' ? angles + 1 : c is ';' or '{' or '}' ? 0 : c is '>' && angles > 0 ? angles - 1 : angles;
            if (brackets > Deepest || angles > Deepest)
            {
                LinePosition place = text.Lines.GetLinePosition(at);
                return new PluginSourceError(
                    "", place.Line + 1, place.Character + 1, "FP1002", string.Create(CultureInfo.InvariantCulture, $"brackets are nested deeper than {Deepest} here."));
            }
        }

        return null;
    }
}
