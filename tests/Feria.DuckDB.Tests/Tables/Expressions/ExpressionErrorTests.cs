using System.Text;
using Feria.DuckDB.Tables.Expressions;
using Feria.DuckDB.Tables.Planning;

namespace Feria.DuckDB.Tests.Tables.Expressions;

/// <summary>What is said of expressions that cannot be carried out, and where.</summary>
public sealed class ExpressionErrorTests
{
    private static readonly TableColumn[] Columns =
    [
        TableColumn.OfType("created", "DATE"), TableColumn.OfType("amount", "DOUBLE"), TableColumn.Text("country"), TableColumn.Text("twice"), TableColumn.Text("twice"),
    ];

    private static readonly string[] Wrongs =
    [
        "", "due", "due =", "= add(created, 10, DE)", "due = created", "due = 10", "due = add", "due = add(", "due = add()", "due = add(created", "due = add(created,", "due = add(created,)",
        "due = add(created, 10, DE) x", "due add(created, 10, DE)", "due = ad(created, 10, DE)", "due = add(created, 10)", "due = add(created, 10, DE, x)", "due = count(created, created)",
        "due = add(creatd, 10, DE)", "due = add(\"creatd\", 10, DE)", "due = add(created, ten, DE)", "due = add(created, 10, Germny)", "due = add(tody, 10, DE)", "due = add(2026-02-30, 10, DE)",
        "due = add(amount, 10, DE)", "due = add(created, amount, DE)", "due = add(created, created, DE)", "due = adjust(created, folowing, DE)", "due = count(created, created, DE, bth)",
        "due = add(twice, 10, DE)", "created = next(created, DE)", "due = next(check(created, DE), DE)", "due = next(created, 'DE)", "due = next(created, \"DE)", "due = next(created; DE)",
        "due = next(created, DE); DROP TABLE x", "due = next('created', DE)", "due = add(created, 99999999999999999999, DE)",
    ];

    [Fact]
    public void Errors_OfAllKinds_AsApproved()
    {
        var text = new StringBuilder();
        foreach (var wrong in Wrongs)
        {
            text.Append(Plan(wrong, out _) ?? "no error").Append('\n');
        }

        Golden.Verify(text.ToString(), "tables/expression-errors");
    }

    [Theory]
    [InlineData("d = add(created, 10, DE-BY)", "checked_add_working_days(c0, 10::BIGINT, 'DE-BY')")]
    [InlineData("d=ADD(\"created\",-3,Bayern+gb)", "checked_add_working_days(c0, -3::BIGINT, 'DE-BY+GB')")]
    [InlineData("d = next(today, country)", "checked_next_working_day(DATE '2026-06-15', nullif(CAST(c2 AS VARCHAR), ''))")]
    [InlineData("d = count(2026-01-01, created, DE)", "checked_count_working_days(DATE '2026-01-01', c0, 'DE', 'both')")]
    [InlineData("d = name(created, 'United Kingdom')", "checked_holiday_name(c0, 'GB')")]
    public void Plan_Right_OneCallWithQuotedValues(string source, string step)
    {
        Assert.Null(Plan(source, out var plan));
        Assert.Equal([step], plan.Steps);
    }

    [Fact]
    public void Plan_NestedAndTextOfAFile_StepsInOrder()
    {
        Assert.Null(Plan("d = add(next(country, DE), country, DE)", out var plan));

        Assert.Equal(
            [
                "checked_feria_iso_date(CAST(c2 AS VARCHAR))", "checked_next_working_day(k0.value, 'DE')", "checked_feria_whole_number(CAST(c2 AS VARCHAR))",
                "checked_add_working_days(k1.value, k2.value, 'DE')",
            ],
            plan.Steps);
    }

    private static string? Plan(string source, out ColumnPlanner plan)
    {
        plan = new(Columns, Almanac.BuiltIn.Locations, new(2026, 6, 15));
        var parsed = ExpressionParser.Parse(source);
        return (parsed.TryGetValue(out var column) ? plan.Add(column) : parsed.Error)?.ToString();
    }
}
