using Feria.Cli.Failures;
using Feria.Readers;

namespace Feria.Cli.Tests.Failures;

public sealed class FailureReportTests
{
    [Theory]
    [MemberData(nameof(Failures))]
    public void Write_Failure_CodeAndOneLine(Exception failure, int code, string said)
    {
        using var error = new StringWriter { NewLine = "\n" };

        var written = FailureReport.Write(failure, new World().Host(TextWriter.Null, error));

        Assert.Equal((code, said), (written, error.ToString()));
    }

    public static TheoryData<Exception, int, string> Failures() => new()
    {
        { new CommandException(ExitCode.Usage, "wrong"), ExitCode.Usage, "feria: wrong\n" },
        { new CoverageException("1066 is not known."), ExitCode.NoData, "feria: 1066 is not known.\n" },
        { new HolidaySourceException("No table.\nFound:\n  a list\u0007"), ExitCode.SourceFailed, "feria: No table.\nFound:\n  a list\\u0007\n" },
        { new OperationCanceledException(), ExitCode.Interrupted, string.Empty },
        { new IOException("Broken pipe", 32), ExitCode.Yes, string.Empty },
        { new IOException("No space left on device", 28), ExitCode.SourceFailed, "feria: No space left on device\n" },
        { new InvalidOperationException("two\nlines"), ExitCode.SourceFailed, "feria: unexpected failure (InvalidOperationException): two lines\n" },
    };
}
