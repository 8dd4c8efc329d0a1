using System.Diagnostics.CodeAnalysis;
using System.Text;
using Feria.Cli.Failures;
using Microsoft.Win32.SafeHandles;

namespace Feria.Cli.Hosting;

/// <summary>The world of a real process.</summary>
internal static class ProcessHost
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [SuppressMessage("Reliability", "CA2000", Justification = "The streams live as long as the process.")]
    public static CommandHost Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        // A reader's notices may come from any thread.
        var error = TextWriter.Synchronized(new StreamWriter(OpenError(), Utf8) { NewLine = "\n", AutoFlush = true });

        // What plug-ins write to the console is no part of the answer.
        Console.SetOut(error);
        var output = OpenOutput();
        return new()
        {
            In = new(OpenInput),
            Out = new StreamWriter(output, Utf8, bufferSize: 32 * 1024) { NewLine = "\n" },
            OutBytes = () => output,
            Error = error,
            ErrorBytes = OpenErrorBytes,
            Time = TimeProvider.System,
            Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
            Folder = ".",
            Caches = CacheStores.OfUser,
            IsTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = () => Math.Max(40, Console.WindowWidth),
        };
    }

    private static StreamReader OpenInput() => StandardDescriptor.IsClosed(StandardDescriptor.Input)
        ? throw new CommandException(ExitCode.SourceFailed, "Standard input is closed; what is asked by - is read from it.")
        : new(Console.OpenStandardInput(), Utf8);

    // Nobody hears what is said to a closed standard error; the exit code tells what there is to tell.
    private static Stream OpenError() => StandardDescriptor.IsClosed(StandardDescriptor.Error) ? Stream.Null : Console.OpenStandardError();

    // What was to be written there is missing, as it is not of what is only said.
    private static Stream OpenErrorBytes() => StandardDescriptor.IsClosed(StandardDescriptor.Error) ? new ClosedStream("Standard error") : Console.OpenStandardError();

    /// <summary>
    /// The console's own stream keeps silent when the reader of a pipe has gone, and a long export would run on for
    /// nobody; a file stream says so. On a regular file that one would not move the offset that the shell shares with
    /// the next command, so it serves pipes alone.
    /// </summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The handle and the stream live as long as the process.")]
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        if (StandardDescriptor.IsClosed(StandardDescriptor.Output))
        {
            return new ClosedStream("Standard output");
        }

        try
        {
            var pipe = new FileStream(new SafeFileHandle(StandardDescriptor.Output, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Standard output is closed; whatever is written will say so.
            return Console.OpenStandardOutput();
        }
    }
}
