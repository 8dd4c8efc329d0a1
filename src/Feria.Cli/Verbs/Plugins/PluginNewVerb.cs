using System.CommandLine;
using System.Globalization;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Templates;

namespace Feria.Cli.Verbs.Plugins;

/// <summary><c>feria plugin new NAME</c>: the first files of a plug-in, as <c>dotnet new</c> would write them.</summary>
internal sealed class PluginNewVerb(CommandHost host, PluginFolderOption plugins)
{
    private const string Reader = "reader";
    private const string Plugin = "plugin";
    private const string List = "list";
    private const string Web = "web";

    private readonly Argument<string> _name = new("NAME") { Description = "A reader's place (XK or reader_XK), or the name of a plug-in project." };
    private readonly WordOption _kind = new("--kind", "A reader of holidays in one file, or a project", Reader, Plugin);
    private readonly WordOption _source = new("--source", "Where a reader's days come from, the file itself or a web page", List, Web);
    private readonly Option<string?> _folder = new("--folder")
    {
        HelpName = "DIR",
        Description = "Where to write; a reader goes into the folder of plug-ins, a project into a new folder here, unless given.",
    };

    public Command Create()
    {
        var command = new Command("new", "Write the first files of a plug-in; nothing that is there is touched.") { _name, _kind.Option, _source.Option, _folder };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var name = parse.GetValue(_name) ?? string.Empty;
        return _kind.Parse(parse) == Reader ? NewReader(parse, NewName.OfPlace(name)) : NewProject(parse, NewName.OfPlugin(name));
    }

    private int NewReader(ParseResult parse, string code)
    {
        var source = _source.Parse(parse);
        var folder = Fit(parse.GetValue(_folder) ?? plugins.TryParse(parse) ?? ".");
        Write(folder, Template.Reader(code.Replace('-', '_'), source));
        var asked = source == Web ? " --source web" : string.Empty;
        var year = host.Today.Year.ToString(CultureInfo.InvariantCulture);
        FailureReport.Say(host, $"Next: put its days into the file, then ask for them: feria list {code} {year}{asked} --plugins {folder}");
        return ExitCode.Yes;
    }

    private int NewProject(ParseResult parse, string name)
    {
        if (parse.GetResult(_source.Option) is not null)
        {
            throw new CommandException(ExitCode.Usage, "--source is for readers alone; a project reads what its code reads.");
        }

        var folder = Path.Join(Fit(parse.GetValue(_folder) ?? "."), name);
        Write(folder, Template.Plugin(name));
        FailureReport.Say(host, $"Next: dotnet publish {folder} -o plugins/{name}, then look at it: feria plugin info {name} --plugins plugins");
        return ExitCode.Yes;
    }

    private static string Fit(string folder) => folder.Length > 0 && !folder.Contains('\0', StringComparison.Ordinal)
        ? folder
        : throw new CommandException(ExitCode.Usage, "The name of the folder to write to is empty or has a NUL in it.");

    private void Write(string folder, IReadOnlyList<TemplateFile> files)
    {
        var paths = files.Select(file => Path.Join(folder, file.Path)).ToList();

        // All or nothing: looked at before the first is written. Whoever comes in between still loses nothing.
        if (paths.Find(Path.Exists) is { } there)
        {
            throw new CommandException(ExitCode.Usage, $"'{there}' is there already; nothing was written. Remove it, or choose another name or --folder.");
        }

        Directory.CreateDirectory(folder);
        foreach (var (path, file) in paths.Zip(files))
        {
            using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            writer.Write(file.Text);
            host.Out.WriteLine(Printable.Cell(path));
        }
    }
}
