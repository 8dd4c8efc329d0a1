namespace Feria.Cli.Settings;

/// <summary>What a value in a TOML text is.</summary>
internal enum TomlForm
{
    /// <summary>A string.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, a time or both.</summary>
    Date,

    /// <summary>An array.</summary>
    List,

    /// <summary>A table.</summary>
    Table,
}
