namespace Feria.Cli.Settings;

/// <summary>A value in a TOML text, which knows where it stands.</summary>
internal sealed class TomlNode(TomlForm form, string text, int line, int column)
{
    public TomlForm Form { get; } = form;

    /// <summary>Gets a scalar as text: a string's content, a date or number as it is written.</summary>
    public string Text { get; } = text;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public List<TomlNode> Items { get; } = [];

    public List<(TomlNode Key, TomlNode Value)> Entries { get; } = [];

    /// <summary>Gets what a person calls it.</summary>
    public string Called => Form switch
    {
        TomlForm.Text => "a text",
        TomlForm.Flag => "true or false",
        TomlForm.Number => "a number",
        TomlForm.Date => "a date",
        TomlForm.List => "a list",
        _ => "a table",
    };
}
