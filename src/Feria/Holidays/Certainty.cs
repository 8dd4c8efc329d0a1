namespace Feria.Holidays;

/// <summary>How sure a holiday is.</summary>
public enum Certainty
{
    /// <summary>A moon or an authority will decide, and nobody has announced it: the date is an estimate by arithmetic.</summary>
    Estimated,

    /// <summary>The law gives a rule and the date follows from it.</summary>
    Computed,

    /// <summary>An authority announced or decreed this very date.</summary>
    Confirmed,
}
