using System.CommandLine;
using System.CommandLine.Parsing;

namespace ImageFormats.Arguments;

/// <summary>What was asked for at the command line.</summary>
/// <param name="Files">The pictures.</param>
/// <param name="To">The format they are written in, too; null for none.</param>
/// <param name="More">Folders with further formats.</param>
internal sealed record ImageArguments(IReadOnlyList<string> Files, string? To, IReadOnlyList<string> More)
{
    private static readonly Argument<string[]> Pictures = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "The pictures." };
    private static readonly Option<string?> Format = new("--to") { HelpName = "FORMAT", Description = "Write each in this format, beside the file." };
    private static readonly Option<string[]> Folders = new("--more")
    {
        HelpName = "DIR",
        Description = "A folder of further formats, .cs files or assemblies.",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Reads the arguments; says what is wrong with them and gives null when something is.</summary>
    public static ImageArguments? Parse(string[] args, TextWriter output, TextWriter error)
    {
        Folders.Validators.Add(CheckFolders);
        Pictures.Validators.Add(CheckFiles);
        RootCommand command = new("Says what format a picture is in, or writes it in another.") { Pictures, Format, Folders };
        var parse = command.Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parse.Errors.Count == 0 && parse.Action is not null)
        {
            // The help, or the version.
            _ = parse.Invoke(new() { Output = output, Error = error });
            return new([], null, []);
        }

        foreach (var wrong in parse.Errors)
        {
            error.WriteLine($"image-formats: {wrong.Message}");
        }

        return parse.Errors.Count > 0 ? null : new(parse.GetValue(Pictures)!, parse.GetValue(Format), parse.GetValue(Folders)!);
    }

    // Any number of files would else take in a misspelt option, too.
    private static void CheckFiles(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"There is no option '{token.Value}'; there are --to and --more. A file of that name is './{token.Value}'.");
        }
    }

    private static void CheckFolders(OptionResult result)
    {
        foreach (var folder in result.GetValueOrDefault<string[]>().Where(folder => !Directory.Exists(folder)))
        {
            result.AddError($"There is no folder '{folder}'.");
        }
    }
}
