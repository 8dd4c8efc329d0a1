using System.Xml;
using System.Xml.Linq;

namespace Feria.Plugins.Documentation;

/// <summary>The XML documentation file of one assembly.</summary>
internal sealed class DocFile
{
    private readonly Dictionary<string, DocComment> _members = new(StringComparer.Ordinal);

    /// <summary>Reads a documentation file; one that is missing or no XML documents nothing, which is no error.</summary>
    internal DocFile(ReadOnlyMemory<byte> xml)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        try
        {
            using MemoryStream stream = new(xml.ToArray(), writable: false);
            foreach (XElement member in XDocument.Load(stream, LoadOptions.PreserveWhitespace).Descendants("member"))
            {
                Add(member);
            }
        }
        catch (XmlException)
        {
            _members.Clear();
        }
    }

    /// <summary>The comment of a type (<c>T:…</c>) or a method (<c>M:…</c>).</summary>
    internal DocComment Of(string id) => _members.GetValueOrDefault(id, DocComment.None);

    private void Add(XElement member)
    {
        IReadOnlyList<string> paragraphs = DocText.Paragraphs(member);
        if ((string?)member.Attribute("name") is { } id && paragraphs.Count > 0)
        {
            _members[id] = new DocComment(paragraphs[0], string.Join("\n\n", paragraphs.Skip(1)));
        }
    }
}
