namespace Feria.Cli.Completion;

/// <summary>The scripts that make shells ask for candidates; each is a file of this folder.</summary>
internal static class CompletionScripts
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static string Of(string shell)
    {
        using var reader = new StreamReader(typeof(CompletionScripts).Assembly.GetManifestResourceStream($"completion/{shell}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
