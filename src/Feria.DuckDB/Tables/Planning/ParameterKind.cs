namespace Feria.DuckDB.Tables.Planning;

/// <summary>What an argument of a verb is.</summary>
internal enum ParameterKind
{
    /// <summary>A date.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A place, or several with <c>+</c> between them.</summary>
    Place,

    /// <summary>Which ends of a count are counted.</summary>
    Ends,

    /// <summary>Where a day goes that is not worked.</summary>
    Convention,
}
