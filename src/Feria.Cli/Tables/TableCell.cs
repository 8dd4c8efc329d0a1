namespace Feria.Cli.Tables;

/// <summary>A cell of a table, which its column tells how to read: a text, or a number that may stand for a day or a truth.</summary>
internal readonly record struct TableCell
{
    private TableCell(string? text, int? number) => (Text, Number) = (text, number);

    /// <summary>Gets the text; <see langword="null"/> for none, and for whatever is no text.</summary>
    public string? Text { get; }

    /// <summary>Gets the number, for a day its day number; <see langword="null"/> for none, and for a text.</summary>
    public int? Number { get; }

    public static TableCell Of(string? text) => new(text, null);

    public static TableCell Of(DateOnly? date) => new(null, date?.DayNumber);

    public static TableCell Of(bool truth) => new(null, truth ? 1 : 0);

    public static TableCell Of(int number) => new(null, number);
}
