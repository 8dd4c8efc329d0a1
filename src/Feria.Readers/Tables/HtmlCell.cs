using AngleSharp.Dom;

namespace Feria.Readers.Tables;

/// <summary>A cell at the slot where it begins; it may cover more slots to the right and below.</summary>
internal sealed class HtmlCell(IElement element, int row, int column, int width)
{
    private string? _text;

    public IElement Element { get; } = element;

    public int Row { get; } = row;

    public int Column { get; } = column;

    public int Width { get; } = width;

    public bool IsHeading { get; } = element.LocalName == "th";

    public string Text => _text ??= HtmlText.Of(Element);
}
