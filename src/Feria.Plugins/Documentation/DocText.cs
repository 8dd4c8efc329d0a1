using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Feria.Plugins.Documentation;

/// <summary>Turns the XML of a doc comment into paragraphs of plain text.</summary>
/// <remarks>Compiled into the source generator too, so that a compiled-in plug-in has the same texts as a dropped one.</remarks>
internal static class DocText
{
    /// <summary>The paragraphs of summary and remarks; none when the XML is not well formed.</summary>
    internal static IReadOnlyList<string> Paragraphs(string xml)
    {
        try
        {
            return Paragraphs(XElement.Parse("<doc>" + xml + "</doc>", LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            return [];
        }
    }

    /// <summary>The paragraphs of summary and remarks anywhere inside an element.</summary>
    internal static IReadOnlyList<string> Paragraphs(XElement member)
    {
        StringBuilder text = new();
        foreach (XElement part in member.Descendants("summary").Concat(member.Descendants("remarks")))
        {
            Write(part, text);
            text.Append("\n\n");
        }

        List<string> paragraphs = [];
        StringBuilder paragraph = new();
        foreach (string line in text.ToString().Split('\n').Select(line => line.Trim()))
        {
            if (line.Length > 0)
            {
                paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(line);
            }
            else if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }

        return paragraphs;
    }

    private static void Write(XElement element, StringBuilder text)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement inner)
            {
                string breaks = inner.Name.LocalName is "para" or "list" or "code" ? "\n\n" : inner.Name.LocalName == "item" ? "\n" : "";
                text.Append(breaks).Append(Reference(inner));
                Write(inner, text);
                text.Append(breaks);
            }
        }
    }

    // <see cref="M:Some.Type.Method(System.Int32)"/> reads "Method"; <paramref name="year"/> reads "year".
    private static string Reference(XElement element)
    {
        if (element.HasElements || element.Value.Length > 0)
        {
            return "";
        }

        string? cref = (string?)element.Attribute("cref");
        if (cref is null)
        {
            return (string?)element.Attribute("name") ?? (string?)element.Attribute("langword") ?? (string?)element.Attribute("href") ?? "";
        }

        string path = cref.Split('(')[0];
        return path.Substring(path.LastIndexOfAny(['.', ':']) + 1).Split('`')[0];
    }
}
