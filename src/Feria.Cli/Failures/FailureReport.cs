using Feria.Cli.Hosting;
using Feria.OwnCalendars;
using Feria.Packs;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Cli.Failures;

/// <summary>Turns whatever ended a verb into an exit code and at most one line on standard error; never a stack trace.</summary>
internal static class FailureReport
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static int Write(Exception failure, CommandHost host)
    {
        var (code, message) = Explain(failure);
        if (failure is HolidaySourceException)
        {
            // It shows what was found on a page, in several lines written for a person.
            SayLines(host, $"feria: {message}".Split('\n'));
        }
        else if (message is not null)
        {
            Say(host, message);
        }

        return code;
    }

    /// <summary>Prints one line that says who speaks.</summary>
    public static void Say(CommandHost host, string message) => SayLines(host, [$"feria: {message}"]);

    /// <summary>
    /// Prints lines as they are, for other programs to find file, line and column in them. A standard error that cannot
    /// be written, because it is closed or full, is nobody's concern.
    /// </summary>
    public static void SayLines(CommandHost host, IEnumerable<string> lines)
    {
        try
        {
            foreach (var line in lines)
            {
                host.Error.WriteLine(Printable.Message(line));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static (int Code, string? Message) Explain(Exception failure) => failure switch
    {
        CommandException command => (command.Code, command.Message),
        OwnCalendarException own => (ExitCode.Usage, own.Message),
        CoverageException coverage => (ExitCode.NoData, coverage.Message),
        HolidaySourceException or PluginException or PackFormatException => (ExitCode.SourceFailed, failure.Message),
        OperationCanceledException => (ExitCode.Interrupted, null),

        // The reader of the pipe has had enough: that is how `| head -1` ends.
        IOException { HResult: BrokenPipe or WindowsBrokenPipe or WindowsNoData } => (ExitCode.Yes, null),
        IOException or UnauthorizedAccessException => (ExitCode.SourceFailed, failure.Message),
        _ => (ExitCode.SourceFailed, $"unexpected failure ({failure.GetType().Name}): {failure.Message}"),
    };
}
