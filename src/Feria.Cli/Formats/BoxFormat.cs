using Feria.Cli.Answers;
using Spectre.Console;
using SpectreText = Spectre.Console.Text;

namespace Feria.Cli.Formats;

/// <summary>A table with a frame, for a terminal.</summary>
internal sealed class BoxFormat(int width, bool colour) : IAnswerFormat
{
    private const int FrameOfColumn = 3;

    public async Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation)
    {
        var sheet = await Sheet.OfAsync(answer, cancellation);
        var console = AnsiConsole.Create(new()
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        if (answer.Heading is { } heading)
        {
            console.Write(new SpectreText(heading + Environment.NewLine, new Style(decoration: Decoration.Bold)));
        }

        if (sheet.Rows.Count > 0)
        {
            console.Write(HasRoom(sheet) ? Framed(sheet) : Fields(sheet));
        }

        if (answer.Summary is { } summary)
        {
            console.Write(new SpectreText(summary + Environment.NewLine));
        }
    }

    private static Table Framed(Sheet sheet)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in sheet.Headings)
        {
            table.AddColumn(new TableColumn(new SpectreText(heading, new Style(Color.Green))));
        }

        foreach (var row in sheet.Rows)
        {
            // Text, not markup: a bracket in a name is a bracket.
            table.AddRow(row.Select((cell, i) => new SpectreText(CellDirection.Keep(cell), i == 0 ? new Style(decoration: Decoration.Bold) : Style.Plain)));
        }

        return table;
    }

    /// <summary>Whether no word has to be broken for a column to fit.</summary>
    private bool HasRoom(Sheet sheet) => width > Enumerable.Range(0, sheet.Headings.Count).Sum(i =>
        FrameOfColumn + sheet.Rows.Select(row => row[i]).Append(sheet.Headings[i]).Max(static cell => cell.Split(' ').Max(CellWidth.Of)));

    /// <summary>A line for each cell that says something, for rows that are too wide to stand beside each other.</summary>
    private static Table Fields(Sheet sheet)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        table.AddColumns(new TableColumn(string.Empty) { NoWrap = true }, new TableColumn(string.Empty));
        foreach (var row in sheet.Rows)
        {
            if (table.Rows.Count > 0)
            {
                table.AddEmptyRow();
            }

            foreach (var (i, cell) in row.Index().Where(static field => field.Item.Length > 0))
            {
                table.AddRow(
                    new SpectreText(sheet.Headings[i], new Style(Color.Green)),
                    new SpectreText(CellDirection.Keep(cell), i == 0 ? new Style(decoration: Decoration.Bold) : Style.Plain));
            }
        }

        return table;
    }
}
