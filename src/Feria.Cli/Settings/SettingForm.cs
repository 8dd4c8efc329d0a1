namespace Feria.Cli.Settings;

/// <summary>What the value of a key is.</summary>
internal enum SettingForm
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A text, or a list of some.</summary>
    Texts,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A file or folder, relative to the settings file.</summary>
    Path,

    /// <summary>A file or folder, or a list of some.</summary>
    Paths,
}
