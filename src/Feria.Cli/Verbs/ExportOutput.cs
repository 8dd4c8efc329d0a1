using System.Text;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs;

/// <summary>Where an export goes: standard output, or a file that is written as a whole or not at all.</summary>
internal sealed class ExportOutput(CommandHost host, string? path)
{
    public const string OptionName = "--out";

    /// <summary>Writes text.</summary>
    /// <param name="write">Writes it and says whether it is worth a file.</param>
    public Task WriteTextAsync(Func<TextWriter, Task<bool>> write) => path is null ? write(host.Out) : ToFileAsync(path, async stream =>
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024, leaveOpen: true) { NewLine = "\n" };
        return await write(text);
    });

    /// <summary>Writes what is no text.</summary>
    /// <param name="write">Writes it and says whether it is worth a file.</param>
    /// <exception cref="CommandException">It would go to a terminal.</exception>
    public Task WriteBytesAsync(Func<Stream, Task<bool>> write) =>
        path is not null ? ToFileAsync(path, write)
        : host.IsTerminal ? throw new CommandException(ExitCode.Usage, $"This format is no text for a terminal: {OptionName} FILE takes it, or a redirection.")
        : write(host.OutBytes());

    private async Task ToFileAsync(string path, Func<Stream, Task<bool>> write)
    {
        await using var file = OutputFile.Create(OptionName, path, host);
        if (await write(file.Stream))
        {
            await file.CommitAsync();
        }
    }
}
