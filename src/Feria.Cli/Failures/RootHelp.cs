using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Feria.Cli.Failures;

/// <summary>The help, and behind that of the whole command what the exit codes mean.</summary>
internal sealed class RootHelp(HelpAction help) : SynchronousCommandLineAction
{
    public override bool Terminating => help.Terminating;

    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is RootCommand)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Exit codes:");
            foreach (var (number, meaning) in ExitCode.Meanings)
            {
                output.WriteLine(FormattableString.Invariant($"  {number,-5}{meaning}"));
            }
        }

        return code;
    }
}
