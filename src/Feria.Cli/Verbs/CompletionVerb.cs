using System.CommandLine;
using Feria.Cli.Completion;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Text;

namespace Feria.Cli.Verbs;

/// <summary><c>feria completion bash</c>: the script that completes the command in a shell.</summary>
internal sealed class CompletionVerb(CommandHost host)
{
    private readonly Argument<string> _shell = new("SHELL") { HelpName = string.Join('|', CompletionScripts.Shells), Description = "The shell." };

    public Command Create()
    {
        var command = new Command("completion", "The script that completes verbs, options, values and places in a shell: eval \"$(feria completion bash)\".") { _shell };
        _shell.CompletionSources.Add([.. CompletionScripts.Shells]);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var shell = parse.GetValue(_shell)!;
        if (!CompletionScripts.Shells.Contains(shell, StringComparer.Ordinal))
        {
            throw CommandException.From(new($"{Quoted.Of(shell)} is no shell that can be completed in; {string.Join(", ", CompletionScripts.Shells)} are.") { Suggestions = EditDistance.Nearest(shell, CompletionScripts.Shells) });
        }

        host.Out.Write(CompletionScripts.Of(shell));
        return ExitCode.Yes;
    }
}
