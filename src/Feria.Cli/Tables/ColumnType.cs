namespace Feria.Cli.Tables;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnType
{
    /// <summary>The code of a place: short, of ASCII.</summary>
    Code,

    /// <summary>Text of any length and script.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,
}
