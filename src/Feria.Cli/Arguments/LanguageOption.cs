using System.CommandLine;

namespace Feria.Cli.Arguments;

/// <summary>In which language names are shown.</summary>
internal static class LanguageOption
{
    public static Option<string?> Create() => new("--lang")
    {
        HelpName = "TAG",
        Description = "The language of names, for instance en or ja; where a name is not known in it, its local name serves, and that is said; also FERIA_LANG.",
    };
}
