namespace Feria.DuckDB.Tables.Planning;

/// <summary>What the values of a column can serve as.</summary>
internal enum ColumnKind
{
    /// <summary>Text, which is read as what is needed.</summary>
    Text,

    /// <summary>Dates.</summary>
    Date,

    /// <summary>Moments, of which the date is taken.</summary>
    Moment,

    /// <summary>Whole numbers of at most 64 bits.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Other,
}
