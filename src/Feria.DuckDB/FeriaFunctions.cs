using DuckDB.NET.Data;
using Feria.DuckDB.Functions;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB;

/// <summary>Registers working-day questions as scalar functions of DuckDB.</summary>
/// <remarks>
/// <para>
/// <c>is_working_day(date, place)</c>, <c>add_working_days(date, days, place)</c>, <c>next_working_day(date, place)</c>,
/// <c>previous_working_day(date, place)</c>, <c>count_working_days(from, to, place, ends)</c>,
/// <c>adjust_to_working_day(date, convention, place)</c> and <c>holiday_name(date, place)</c>. They mean what the members of
/// <see cref="WorkDays.WorkCalendar"/> mean. Dates are DATE; <c>days</c> is BIGINT; a place is text as
/// <see cref="Locations.LocationCatalog.ParseSet"/> reads it, a constant or of each row; <c>ends</c> is <c>both</c>,
/// <c>first</c>, <c>last</c> or <c>none</c>; a convention is, for instance, <c>modified-following</c>.
/// <c>holiday_name</c> is NULL for a day that no holiday makes off.
/// </para>
/// <para>
/// NULL in, NULL out. What cannot be answered (an unknown place, a day of a year that is not covered) ends the query with an
/// error that says so. The same functions with <c>try_</c> before their names answer NULL there, and with <c>checked_</c> a
/// STRUCT(value, problem) whose problem is NULL where there is an answer.
/// </para>
/// <para>
/// Days off that nobody knows yet (<see cref="WorkDays.WorkCalendar.Gaps"/>) make an answer doubtful that concerns their years,
/// from the day asked for to the other or to the answer. That is no answer either, but <c>checked_</c> has the value beside
/// the problem.
/// </para>
/// </remarks>
public static class FeriaFunctions
{
    /// <summary>Registers the functions for the database that a connection is open to.</summary>
    /// <param name="connection">An open connection; all connections to the same database have the functions then.</param>
    /// <param name="almanac">
    /// Who knows the days. Each place is read when its first row comes, as many years as are asked for, and kept as long as
    /// the functions are.
    /// </param>
    /// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> or <paramref name="almanac"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The connection is not open, or has a function of one of the names already.</exception>
    /// <remarks>
    /// The functions are safe to be called from all of DuckDB's threads at once. A row costs some nanoseconds and allocates
    /// nothing where its place is the one of the row before.
    /// </remarks>
    public static void RegisterFeria(this DuckDBConnection connection, Almanac almanac, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(almanac);
        if (connection.State != System.Data.ConnectionState.Open)
        {
            throw new InvalidOperationException("The connection is not open; open it before functions are registered.");
        }

        var places = new PlaceBook(almanac, source, answersDoubtful: false);
        foreach (var function in All(places))
        {
            foreach (var strictness in Enum.GetValues<Strictness>())
            {
                FunctionRegistration.Register(connection, function, strictness);
            }
        }
    }

    internal static IReadOnlyList<VectorFunction> All(PlaceBook places) =>
    [
        new IsWorkingDay(places),
        new AddWorkingDays(places),
        new StepWorkingDay("next_working_day", 1, places),
        new StepWorkingDay("previous_working_day", -1, places),
        new CountWorkingDays(places),
        new AdjustToWorkingDay(places),
        new HolidayNameOfDay(places),
    ];
}
