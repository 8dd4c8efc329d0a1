using System.CommandLine;
using Feria.Cli.Completion;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs;

/// <summary><c>feria complete -- list G</c>: what the scripts of shells ask, a candidate a line. No person need see it.</summary>
internal sealed class CompleteVerb(CommandHost host)
{
    private readonly Argument<string[]> _words = new("WORD") { Arity = ArgumentArity.ZeroOrMore, Description = "The words of the line behind the command, up to the one that is completed." };

    public Command Create()
    {
        var command = new Command("complete", "The candidates for the last of some words.") { _words };
        command.Hidden = true;
        command.SetAction(parse =>
        {
            // Behind a verb, no other one can be meant.
            var words = parse.GetValue(_words) ?? [];
            var root = FeriaCommand.Compose(words.Length > 1 ? words : [], host);
            foreach (var candidate in new Completer(root, word => Places.Of(host, word)).Complete(words))
            {
                host.Out.WriteLine(Printable.Cell(candidate.Value) + (candidate.Hint is { } hint ? $"\t{Printable.Cell(hint)}" : string.Empty));
            }

            return ExitCode.Yes;
        });
        return command;
    }
}
