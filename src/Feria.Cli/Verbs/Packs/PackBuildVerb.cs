using System.CommandLine;
using System.Globalization;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Readers.RuleFiles;

namespace Feria.Cli.Verbs.Packs;

/// <summary><c>feria pack build countries mine.pack</c>: compiles a folder of rules files into a pack.</summary>
internal sealed class PackBuildVerb(CommandHost host)
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder of rules files: CODE.yaml, tables and names beside them." };
    private readonly Argument<string> _file = new("FILE") { Description = "The pack to be written; one that is there is replaced." };

    private readonly Option<string?> _version = new("--pack-version")
    {
        HelpName = "TEXT",
        Description = "What the pack calls its version; year and month unless given, for instance 2026.06.",
    };

    public Command Create()
    {
        var command = new Command("build", "Compile a folder of rules files into a data pack; nothing is written if there are errors, and the exit code is 1.") { _folder, _file, _version };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var (folder, file) = (parse.GetValue(_folder)!, parse.GetValue(_file)!);
        if (folder.Length == 0 || !Directory.Exists(folder))
        {
            throw new CommandException(folder.Length == 0 ? ExitCode.Usage : ExitCode.SourceFailed, File.Exists(folder) ? $"'{folder}' is a file; the folder of rules files is expected." : $"There is no folder '{folder}' of rules files.");
        }

        if (OutputPath.Problem("the argument FILE", file) is { } problem)
        {
            throw new CommandException(ExitCode.Usage, problem);
        }

        var result = RulesFile.ReadFolder(folder, parse.GetValue(_version) ?? host.Today.ToString("yyyy.MM", CultureInfo.InvariantCulture));
        FailureReport.SayLines(host, result.Errors.Select(e => e.ToString()));
        if (result.Pack is not { } pack)
        {
            return ExitCode.No;
        }

        if (pack.Codes.Count == 0)
        {
            throw new CommandException(ExitCode.Usage, $"There is no rules file in '{folder}'; they are named CODE.yaml.");
        }

        pack.Save(file);
        host.Out.WriteLine(Printable.Cell(FormattableString.Invariant($"{file}: version {pack.Version}, {pack.Codes.Count} places, {pack.Length} bytes, SHA-256 {pack.Sha256()}")));
        return ExitCode.Yes;
    }
}
