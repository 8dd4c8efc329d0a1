using System.CommandLine;
using System.CommandLine.Help;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs;

namespace Feria.Cli;

/// <summary>The command: composes the verb, carries it out, and answers for whatever it ends with.</summary>
internal static class FeriaCommand
{
    /// <summary>Carries out a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>; <see cref="ExitCode.Interrupted"/> when <paramref name="cancellation"/> was asked for.</returns>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The last resort: whatever fails becomes one line and an exit code, never a stack trace.")]
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellation = default)
    {
        int code;
        try
        {
            code = await InvokeAsync(arguments, host, cancellation);
        }
        catch (FullCommandNeededException)
        {
            code = HandOver(arguments, host);
        }
        catch (Exception e)
        {
            code = FailureReport.Write(e, host);
        }

        return Flush(host, code);
    }

    /// <summary>The root with the verb that is called, or with all of them where none is: for the help, and for what is wrong.</summary>
    internal static RootCommand Compose(IReadOnlyList<string> arguments, CommandHost host)
    {
        var root = new RootCommand("Public holidays and working days of any place.") { HelpName = "feria" };

        // A word in brackets is a word: the parser's own directives fail on nonsense with an exception.
        root.Directives.Clear();
        if (VerbTable.Called(arguments) is { } called)
        {
            root.Add(called(host));
        }
        else
        {
            AddAll(root, host);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            var action = (HelpAction)help.Action!;
            action.MaxWidth = host.IsTerminal ? host.Width() : 100;
            help.Action = new RootHelp(action);
        }

        return root;
    }

    private static int HandOver(IReadOnlyList<string> arguments, CommandHost host)
    {
        try
        {
            return host.HandOver(arguments);
        }
        catch (CommandException e)
        {
            return FailureReport.Write(e, host);
        }
    }

    private static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellation)
    {
        // A file of arguments behind @ would be a second, undocumented way to say things.
        var parse = Compose(arguments, host).Parse(arguments, new() { ResponseFileTokenReplacer = null });
        if (DefaultPlace.Add(arguments, parse, host) is { } placed)
        {
            return await DefaultPlace.NameSettingAsync(host, () => InvokeAsync(Compose(placed, host).Parse(placed, new() { ResponseFileTokenReplacer = null }), host, cancellation));
        }

        return await InvokeAsync(parse, host, cancellation);
    }

    private static async Task<int> InvokeAsync(ParseResult parse, CommandHost host, CancellationToken cancellation)
    {
        var wrongs = UsageReport.Wrongs(parse);
        return wrongs.Count > 0
            ? UsageReport.Write(wrongs, parse, host)
            : await parse.InvokeAsync(new() { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation);
    }

    private static void AddAll(RootCommand root, CommandHost host)
    {
        var tutorial = new ListVerb(host, isHidden: true);
        var country = new Option<string?>("--countrycode", "-c")
        {
            HelpName = "LOCATION",
            Description = "The public holidays of this year: short for 'feria list LOCATION', and takes the same options.",
        };
        foreach (var (_, create) in VerbTable.Verbs)
        {
            root.Add(create(host));
        }

        root.Add(country);
        tutorial.AddOptionsTo(root);
        root.SetAction(async (parse, cancellation) =>
        {
            if (parse.GetValue(country) is { } location)
            {
                return await tutorial.RunAsync(parse, location, range: null, cancellation);
            }

            UsageReport.WriteHelp(parse, host);
            return ExitCode.Usage;
        });
    }

    /// <summary>Only now is all of the answer written, and only now may a pipe turn out to be closed or a disk full.</summary>
    private static int Flush(CommandHost host, int code)
    {
        try
        {
            host.Out.Flush();
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var failed = FailureReport.Write(e, host);
            return failed == ExitCode.Yes ? code : failed;
        }
    }
}
