using Feria.Cli.Hosting;
using Spectre.Console;

namespace Feria.Cli.Screens;

/// <summary>Writes lines, coloured where the terminal allows it.</summary>
internal static class ScreenWriter
{
    public static async Task WriteAsync(CommandHost host, bool noColour, IEnumerable<Line> lines)
    {
        if (noColour || !host.AllowsColour)
        {
            foreach (var line in lines)
            {
                await host.Out.WriteLineAsync(line.ToString());
            }

            return;
        }

        WriteColoured(host.Out, lines);
    }

    private static void WriteColoured(TextWriter output, IEnumerable<Line> lines)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });

        // Lines are laid out already; nothing is to be wrapped.
        console.Profile.Width = int.MaxValue;
        foreach (var line in lines)
        {
            var paragraph = new Paragraph();
            foreach (var span in line.Spans)
            {
                paragraph.Append(span.Text, span.Style.Length == 0 ? Style.Plain : Style.Parse(span.Style));
            }

            console.Write(paragraph);
            console.WriteLine();
        }
    }
}
