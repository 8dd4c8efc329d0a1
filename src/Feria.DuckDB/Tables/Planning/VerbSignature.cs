namespace Feria.DuckDB.Tables.Planning;

/// <summary>A verb of expressions, and the function that answers it.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Function">The function, without <c>checked_</c>.</param>
/// <param name="Result">What the values of its column can serve as.</param>
/// <param name="Type">The type of its column.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Usual">What its last argument is when it is left out.</param>
internal sealed record VerbSignature(string Name, string Function, ColumnKind Result, string Type, IReadOnlyList<ParameterKind> Parameters, string? Usual = null)
{
    /// <summary>Gets all verbs.</summary>
    public static IReadOnlyList<VerbSignature> All { get; } =
    [
        new("add", "add_working_days", ColumnKind.Date, "DATE", [ParameterKind.Date, ParameterKind.Number, ParameterKind.Place]),
        new("count", "count_working_days", ColumnKind.Number, "INTEGER", [ParameterKind.Date, ParameterKind.Date, ParameterKind.Place, ParameterKind.Ends], "both"),
        new("check", "is_working_day", ColumnKind.Other, "BOOLEAN", [ParameterKind.Date, ParameterKind.Place]),
        new("next", "next_working_day", ColumnKind.Date, "DATE", [ParameterKind.Date, ParameterKind.Place]),
        new("previous", "previous_working_day", ColumnKind.Date, "DATE", [ParameterKind.Date, ParameterKind.Place]),
        new("adjust", "adjust_to_working_day", ColumnKind.Date, "DATE", [ParameterKind.Date, ParameterKind.Convention, ParameterKind.Place]),
        new("name", "holiday_name", ColumnKind.Text, "VARCHAR", [ParameterKind.Date, ParameterKind.Place]),
    ];

    /// <summary>How it is written.</summary>
    public override string ToString()
    {
        var words = Parameters.Select((p, i) => i == Parameters.Count - 1 && Usual is not null ? $"[{Word(p)}]" : Word(p));
        return $"{Name}({string.Join(", ", words)})";
    }

    private static string Word(ParameterKind kind) => kind.ToString().ToLowerInvariant();
}
