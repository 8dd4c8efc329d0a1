using System.Text;
using AngleSharp.Dom;

namespace Feria.Readers.Tables;

/// <summary>The text of an element as a reader sees it, without what is hidden, in notes or in a nested table.</summary>
internal static class HtmlText
{
    /// <summary>The tidied text. Walks without recursion: the depth of a page is not ours to choose.</summary>
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        INode? node = root;
        while (node is not null)
        {
            if (node is IText { Data: var data })
            {
                text.Append(data);
            }
            else if (node is IElement element && !IsInline(element))
            {
                text.Append(' ');
            }

            node = node.FirstChild is { } child && (node == root || !IsPassedOver(node)) ? child : After(node, root);
        }

        return PlainText.Tidy(text.ToString());
    }

    private static INode? After(INode node, INode root)
    {
        for (INode? at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static bool IsPassedOver(INode node) =>
        node is IElement element && (element.LocalName switch
        {
            "script" or "style" or "template" or "noscript" or "table" => true,
            "sup" => IsNote(element.TextContent),
            _ => false,
        } || element.HasAttribute("hidden") || IsHidden(element.GetAttribute("style")));

    // Sort keys of tables hide in elements of this style; a style sheet is not followed.
    private static bool IsHidden(string? style) =>
        style is not null && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    // A raised number or bracket is a footnote; raised letters are an ordinal.
    private static bool IsNote(string text) => text.TrimStart() is [var first, ..] && !char.IsLetter(first);

    private static bool IsInline(IElement element) =>
        element.LocalName is "a" or "abbr" or "b" or "bdi" or "em" or "font" or "i" or "mark" or "s" or "small" or "span" or "strong"
            or "sub" or "sup" or "time" or "u";
}
