using Feria.Cli.Failures;
using Feria.Readers;
using Feria.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Cli.Templates;

/// <summary>What a new plug-in may be called. It becomes a file, a class and a name to call, so it has to be fit for each.</summary>
internal static class NewName
{
    private const string ReaderPrefix = "reader_";

    /// <summary>A project is a file and a class without a namespace; these names belong to others.</summary>
    private static readonly string[] Taken = ["Feria", "System", "Microsoft", "Plugin", "PluginAttribute"];

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];

    /// <summary>The name of a plug-in project as it is.</summary>
    public static string OfPlugin(string name)
    {
        // A path in a name would be harmless in no part of a file system.
        if (!SyntaxFacts.IsValidIdentifier(name) || name.Length > 100)
        {
            throw Wrong($"{Quoted.Of(name)} cannot name a plug-in: letters, digits and _, not beginning with a digit, at most 100 of them, as in ImageFormats.");
        }

        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None)
        {
            throw Wrong($"{Quoted.Of(name)} cannot name a plug-in: it is a word of C#. '{char.ToUpperInvariant(name[0])}{name[1..]}' would do.");
        }

        return Array.Exists([.. Taken, .. Devices], taken => string.Equals(taken, name, StringComparison.OrdinalIgnoreCase))
            ? throw Wrong($"{Quoted.Of(name)} cannot name a plug-in: that name is taken by the platform. 'My{name}' would do.")
            : name;
    }

    /// <summary>The code of the place that a reader is for: <c>XK</c> and <c>reader_XK</c> are the same.</summary>
    public static string OfPlace(string name)
    {
        var code = (name.StartsWith(ReaderPrefix, StringComparison.Ordinal) ? name[ReaderPrefix.Length..] : name).Replace('_', '-').ToUpperInvariant();
        return DropInReaders.IsCode(code) ? code : throw NoPlace(name);
    }

    private static CommandException NoPlace(string name) =>
        Wrong($"{Quoted.Of(name)} is no code of a place, as GB, GB-SCT and XNYS are. A plug-in that reads no holidays is made with --kind plugin.");

    private static CommandException Wrong(string message) => new(ExitCode.Usage, message);
}
