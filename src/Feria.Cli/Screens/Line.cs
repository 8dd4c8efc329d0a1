namespace Feria.Cli.Screens;

/// <summary>A line of a screen.</summary>
internal sealed record Line(IReadOnlyList<Span> Spans)
{
    public static Line Empty { get; } = new([]);

    public static Line Plain(string text) => new([new(text, string.Empty)]);

    /// <summary>The line with spaces behind it, up to a width.</summary>
    public Line PadTo(int width)
    {
        var missing = width - Spans.Sum(s => s.Text.Length);
        return missing > 0 ? new([.. Spans, new(new string(' ', missing), string.Empty)]) : this;
    }

    public override string ToString() => string.Concat(Spans.Select(s => s.Text)).TrimEnd();
}
