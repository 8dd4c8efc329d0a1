using Feria.Cli.Failures;
using Feria.Packs;

namespace Feria.Cli.Verbs.Packs;

/// <summary>A pack on the command line: a file, or the word for the one in this program.</summary>
internal static class PackArgument
{
    public const string BuiltIn = Almanac.BuiltInSource;

    public static DataPack Open(string? text)
    {
        if (text is null or BuiltIn)
        {
            return DataPack.Embedded;
        }

        if (text.Length == 0)
        {
            throw new CommandException(ExitCode.Usage, "The name of the data pack's file is empty.");
        }

        try
        {
            return DataPack.OpenFile(text);
        }
        catch (PackFormatException e)
        {
            throw new CommandException(ExitCode.SourceFailed, e.Message);
        }
    }
}
