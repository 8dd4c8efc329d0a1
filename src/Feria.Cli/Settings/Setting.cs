namespace Feria.Cli.Settings;

/// <summary>What somebody set, and where.</summary>
/// <param name="Values">The value, or all of a list; never empty.</param>
/// <param name="Where">A variable's name, or <c>file:line:column</c>.</param>
/// <param name="File">The file that it is written in; nothing for a variable.</param>
internal sealed record Setting(IReadOnlyList<string> Values, string Where, SettingsFile? File)
{
    public string Value => Values[0];
}
