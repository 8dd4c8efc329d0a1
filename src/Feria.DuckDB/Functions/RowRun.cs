using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;
using Feria.WorkDays;

namespace Feria.DuckDB.Functions;

/// <summary>Some rows behind one another, and where their answers go.</summary>
internal readonly ref struct RowRun(int from, int to, Answers answers)
{
    private const int LastDayNumber = 3652058;

    /// <summary>Gets how many rows there are.</summary>
    public int Count => to - from;

    /// <summary>Gets the rows that still are to be answered.</summary>
    public Span<bool> Asked => answers.Asked[from..to];

    /// <summary>The part of an argument that belongs to the rows.</summary>
    public ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> argument) => argument[from..to];

    /// <summary>The room for the values.</summary>
    public Span<T> Values<T>()
        where T : unmanaged => answers.Values<T>()[from..to];

    public void SetText(int row, ReadOnlySpan<byte> utf8) => answers.SetText(from + row, utf8);

    public void SetNull(int row) => answers.SetNull(from + row);

    public void SetProblem(int row, string problem) => answers.SetProblem(from + row, problem);

    /// <summary>Says of rows that have their answers whether all days off are known between two days of each.</summary>
    public void SetDoubts(PlaceDays place, ReadOnlySpan<DateOnly> some, ReadOnlySpan<DateOnly> others)
    {
        for (var row = 0; place.Unknown is not null && row < Count; row++)
        {
            if (Asked[row])
            {
                SetDoubt(row, place, some[row], others[row]);
            }
        }
    }

    /// <summary>The same of one row.</summary>
    public void SetDoubt(int row, PlaceDays place, DateOnly one, DateOnly other)
    {
        if (place.Unknown is { } unknown && unknown.IsBetween(one, other) && place.Doubt(one, other) is var doubt && !place.AnswersDoubtful)
        {
            answers.SetDoubt(from + row, doubt);
        }
    }

    /// <summary>Says of all rows that are asked why they have no answer.</summary>
    public void SetProblem(string problem)
    {
        for (var row = 0; row < Count; row++)
        {
            if (Asked[row])
            {
                SetProblem(row, problem);
            }
        }
    }

    /// <summary>
    /// The dates of the rows, every one within the place's calendar: those that are not asked or cannot be are another's.
    /// </summary>
    /// <returns><see langword="null"/> when no row is left to be asked.</returns>
    public WorkCalendar? Read(ReadOnlySpan<int> days, PlaceDays place, Span<DateOnly> dates)
    {
        var known = place.Calendar?.Range;
        var some = -1;
        for (var row = 0; row < Count; row++)
        {
            if (!Asked[row])
            {
                continue;
            }

            var number = (long)days[row] + Chunk.Epoch;
            if (number is < 0 or > LastDayNumber)
            {
                SetProblem(row, "The date lies outside the years 1 to 9999.");
                continue;
            }

            var date = DateOnly.FromDayNumber((int)number);
            if (known is not { } range || !range.Contains(date))
            {
                if (place.Reach(date) is { } problem)
                {
                    SetProblem(row, problem);
                    continue;
                }

                known = place.Calendar!.Range;
            }

            dates[row] = date;
            some = row;
        }

        Fill(dates, some);
        return some < 0 ? null : place.Calendar;
    }

    private void Fill(Span<DateOnly> dates, int some)
    {
        for (var row = 0; some >= 0 && row < Count; row++)
        {
            if (!Asked[row])
            {
                dates[row] = dates[some];
            }
        }
    }
}
