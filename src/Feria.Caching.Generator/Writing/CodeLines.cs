using System.Text;

namespace Feria.Caching.Generator.Writing;

/// <summary>Lines of code, indented by the braces that are open.</summary>
internal sealed class CodeLines(string head)
{
    private readonly StringBuilder _text = new(head);
    private int _depth;

    internal void Line(string line = "") => _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');

    internal void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    internal void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
