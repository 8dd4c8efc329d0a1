using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Feria.Cli.Hosting;
using Feria.Text;

namespace Feria.Cli.Failures;

/// <summary>Says what is wrong with a command line, and what was probably meant, on standard error.</summary>
internal static class UsageReport
{
    /// <summary>What is wrong with a command line: empty when it can be carried out, or only asks for help.</summary>
    public static IReadOnlyList<string> Wrongs(ParseResult parse)
    {
        if (parse.Action is not ParseErrorAction && parse.Errors.Count > 0)
        {
            return [];
        }

        var strays = StrayOptions(parse).ToList();
        if (strays.Count > 0 || parse.Errors.Count == 0)
        {
            return strays;
        }

        // What follows the first word that nobody expects would only repeat the complaint.
        return parse.UnmatchedTokens is [var first, ..] ? [Unmatched(first, parse)] : [.. parse.Errors.Select(e => Shortened(InWords(e.Message)))];
    }

    public static int Write(IReadOnlyList<string> wrongs, ParseResult parse, CommandHost host)
    {
        foreach (var wrong in wrongs)
        {
            FailureReport.Say(host, wrong);
        }

        if (parse.CommandResult.Command is RootCommand && parse.UnmatchedTokens.Count == 0)
        {
            WriteHelp(parse, host);
        }
        else
        {
            FailureReport.Say(host, $"'{Path(parse.CommandResult)} --help' explains.");
        }

        return ExitCode.Usage;
    }

    /// <summary>The help of the command on standard error: nobody asked for it, so it is no answer.</summary>
    public static void WriteHelp(ParseResult parse, CommandHost host)
    {
        var help = parse.RootCommandResult.Command.Options.OfType<HelpOption>().Single();
        using var text = new StringWriter { NewLine = "\n" };
        parse.RootCommandResult.Command.Parse([help.Name]).Invoke(new() { Output = text, Error = text });
        FailureReport.SayLines(host, text.ToString().TrimEnd().Split('\n'));
    }

    /// <summary>An unknown option would pass as an argument of the verb, and be called a wrong date.</summary>
    private static IEnumerable<string> StrayOptions(ParseResult parse)
    {
        foreach (var token in parse.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Where(t => t.Type == TokenType.Argument && LooksLikeOption(t.Value)))
        {
            var known = Commands(parse.CommandResult).SelectMany(c => c.Command.Options).Where(o => !o.Hidden).SelectMany(o => o.Aliases.Append(o.Name));
            yield return $"{Quoted.Of(token.Value)} is no option.{Meant(EditDistance.Nearest(token.Value, known))}";
        }
    }

    private static bool LooksLikeOption(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) || (token.Length > 1 && token[0] == '-' && char.IsAsciiLetter(token[1]));

    private static string Unmatched(string token, ParseResult parse)
    {
        var verbs = parse.CommandResult.Command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
        if (verbs.Count == 0)
        {
            return $"{Quoted.Of(token)} is one argument too many.";
        }

        var nearest = EditDistance.Nearest(token, verbs);
        var isPlace = parse.CommandResult.Command is RootCommand && nearest.Count == 0 && Almanac.BuiltIn.Locations.Parse(token).IsSuccess;
        return $"{Quoted.Of(token)} is no verb.{Meant(isPlace ? [$"'feria list {token}'"] : nearest)}";
    }

    /// <summary>The parser names a number by its type, which says nothing to a user.</summary>
    private static string InWords(string message) => message.Contains("Int32", StringComparison.Ordinal) && message.IndexOf(" as expected type ", StringComparison.Ordinal) is > 0 and var at
        ? $"{message[..at]}: a whole number is expected, at most {int.MaxValue}."
        : message;

    // What the parser says has the words of the user between quotes.
    private static string Shortened(string message) => string.Join('\'', message.Split('\'').Select((part, at) => at % 2 == 1 ? Quoted.Short(part) : part));

    private static string Meant(IReadOnlyList<string> nearest) => nearest.Count == 0 ? string.Empty : $" Did you mean {string.Join(" or ", nearest)}?";

    private static string Path(CommandResult command) =>
        string.Join(' ', Commands(command).Reverse().Select(c => c.Command is RootCommand ? "feria" : c.Command.Name));

    private static IEnumerable<CommandResult> Commands(CommandResult command)
    {
        for (SymbolResult? at = command; at is not null; at = at.Parent)
        {
            if (at is CommandResult result)
            {
                yield return result;
            }
        }
    }
}
