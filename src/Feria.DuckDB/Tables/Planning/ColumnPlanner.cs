using System.Globalization;
using Feria.DuckDB.Functions;
using Feria.DuckDB.Tables.Expressions;
using Feria.Locations;
using Feria.Text;

namespace Feria.DuckDB.Tables.Planning;

/// <summary>
/// Turns expressions into steps, each one call of a checked function whose result has the name k0, k1 and so on. The columns
/// of the file are called c0, c1 and so on: no name of a file is a name in a step.
/// </summary>
internal sealed class ColumnPlanner(IReadOnlyList<TableColumn> columns, LocationCatalog places, DateOnly today)
{
    private readonly List<string> _steps = [];
    private readonly List<PlannedColumn> _added = [];

    /// <summary>Gets the steps in their order; each may use those before it.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>Gets the columns that were added.</summary>
    public IReadOnlyList<PlannedColumn> Added => _added;

    /// <summary>Plans a column.</summary>
    /// <returns>What is wrong with it, or <see langword="null"/>.</returns>
    public ParseError? Add(AddedColumn column)
    {
        try
        {
            if (columns.Any(c => c.Name == column.Name) || _added.Exists(c => c.Name == column.Name))
            {
                throw Wrong(1, $"There is a column '{column.Name}' already; another name is expected.");
            }

            var first = _steps.Count;
            var verb = Call(column.Call);
            _added.Add(new(column.Name, verb.Result, verb.Type, _steps.Count - 1, first));
            return null;
        }
        catch (ExpressionException e)
        {
            return e.Of(column.Source);
        }
    }

    /// <summary>Adds the steps of a call; the last of them is its result.</summary>
    private VerbSignature Call(ExpressionNode call)
    {
        var verb = VerbSignature.All.FirstOrDefault(v => string.Equals(v.Name, call.Text, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong(call.At, $"'{call.Text}' is no verb; {string.Join(", ", VerbSignature.All.Select(v => v.Name))} are.", EditDistance.Nearest(call.Text, VerbSignature.All.Select(v => v.Name)));
        var least = verb.Parameters.Count - (verb.Usual is null ? 0 : 1);
        if (call.Arguments.Count < least || call.Arguments.Count > verb.Parameters.Count)
        {
            throw Wrong(call.At, $"{verb} is expected, not {call.Arguments.Count} {(call.Arguments.Count == 1 ? "argument" : "arguments")}.");
        }

        var arguments = verb.Parameters.Take(call.Arguments.Count).Select((kind, i) => Argument(call.Arguments[i], kind)).ToList();
        if (arguments.Count < verb.Parameters.Count)
        {
            arguments.Add(Sql.Text(verb.Usual!));
        }

        _steps.Add($"checked_{verb.Function}({string.Join(", ", arguments)})");
        return verb;
    }

    private string Argument(ExpressionNode node, ParameterKind kind)
    {
        if (node.Kind == NodeKind.Call)
        {
            var verb = Call(node);
            return Value(new(node.Text, verb.Result, verb.Type), $"k{_steps.Count - 1}.value", node, kind);
        }

        if (node.Kind is NodeKind.Word or NodeKind.Column && Column(node) is var (column, sql))
        {
            return Value(column, sql, node, kind);
        }

        return node.Kind == NodeKind.Column
            ? throw NoColumn(node, "is no column.", NearestColumns(node.Text))
            : Literal(node, kind) ?? throw Unknown(node, kind);
    }

    private (TableColumn Column, string Sql)? Column(ExpressionNode node)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == node.Text)
            {
                return columns.Skip(i + 1).Any(c => c.Name == node.Text)
                    ? throw Wrong(node.At, $"The file has more than one column '{node.Text}'.")
                    : (columns[i], $"c{i}");
            }
        }

        return _added.Find(c => c.Name == node.Text) is { } added ? (new(added.Name, added.Kind, added.Type), $"k{added.Step}.value") : null;
    }

    /// <summary>The values of a column as what the verb takes. An empty text is none.</summary>
    private string Value(TableColumn column, string sql, ExpressionNode node, ParameterKind kind) => (column.Kind, kind) switch
    {
        (ColumnKind.Date, ParameterKind.Date) => sql,
        (ColumnKind.Moment, ParameterKind.Date) => $"CAST({sql} AS DATE)",
        (ColumnKind.Number, ParameterKind.Number) => $"CAST({sql} AS BIGINT)",
        (ColumnKind.Text, ParameterKind.Date) => Step($"checked_{Text.IsoDate.FunctionName}({Sql.Varchar(sql)})"),
        (ColumnKind.Text, ParameterKind.Number) => Step($"checked_{Text.WholeNumber.FunctionName}({Sql.Varchar(sql)})"),
        (ColumnKind.Text, _) => $"nullif({Sql.Varchar(sql)}, '')",
        _ => throw Wrong(node.At, $"'{node.Text}' is {column.Type}, where {Expected(kind)} is expected."),
    };

    private string Step(string sql)
    {
        // Two columns that read the same text read it once.
        var known = _steps.IndexOf(sql);
        if (known < 0)
        {
            known = _steps.Count;
            _steps.Add(sql);
        }

        return $"k{known}.value";
    }

    private string? Literal(ExpressionNode node, ParameterKind kind) => kind switch
    {
        ParameterKind.Date when string.Equals(node.Text, "today", StringComparison.OrdinalIgnoreCase) => Date(today),
        ParameterKind.Date when DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Date(date),
        ParameterKind.Number when long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture) + "::BIGINT",
        ParameterKind.Place when places.ParseSet(node.Text).TryGetValue(out var set) => Sql.Text(set.ToString()),
        ParameterKind.Ends when Word(EndsWords.All, node.Text) is { } ends => Sql.Text(ends),
        ParameterKind.Convention when Word(ConventionWords.All, node.Text) is { } convention => Sql.Text(convention),
        _ => null,
    };

    private ExpressionException Unknown(ExpressionNode node, ParameterKind kind)
    {
        var near = kind switch
        {
            ParameterKind.Date => EditDistance.Nearest(node.Text, ["today"]),
            ParameterKind.Place => places.ParseSet(node.Text).Error!.Suggestions,
            ParameterKind.Ends => EditDistance.Nearest(node.Text, EndsWords.All),
            ParameterKind.Convention => EditDistance.Nearest(node.Text, ConventionWords.All),
            _ => [],
        };
        return NoColumn(node, $"is no column, and {Expected(kind)} is expected.", [.. NearestColumns(node.Text).Concat(near).Take(4)]);
    }

    /// <summary>Where nothing is near, the columns that there are help on.</summary>
    private ExpressionException NoColumn(ExpressionNode node, string message, IReadOnlyList<string> near) =>
        Wrong(node.At, $"'{node.Text}' {message}{(near.Count > 0 ? string.Empty : $" {ColumnNames.Said(columns, _added)}")}", near);

    private IReadOnlyList<string> NearestColumns(string text) => EditDistance.Nearest(text, columns.Select(c => c.Name).Concat(_added.Select(c => c.Name)));

    private static string? Word(IReadOnlyList<string> words, string text) => words.FirstOrDefault(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase));

    private static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"DATE '{date:yyyy-MM-dd}'");

    private static string Expected(ParameterKind kind) => kind switch
    {
        ParameterKind.Date => "a date (2026-05-01, today)",
        ParameterKind.Number => "a whole number",
        ParameterKind.Place => "a place (DE-BY, TARGET+XNYS)",
        ParameterKind.Ends => $"one of {string.Join(", ", EndsWords.All)}",
        _ => $"a convention ({string.Join(", ", ConventionWords.All)})",
    };

    private static ExpressionException Wrong(int at, string message, IReadOnlyList<string>? suggestions = null) => new(at, message, suggestions ?? []);
}
