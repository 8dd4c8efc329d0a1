using DuckDB.NET.Native;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Functions;

/// <summary>A question about days of a place. Rows in a row that have the same texts are answered together.</summary>
internal abstract class PlaceFunction(string name, PlaceBook places, DuckDBType result, params DuckDBType[] parameters)
    : VectorFunction(name, result, parameters)
{
    private readonly int[] _texts = [.. Enumerable.Range(0, parameters.Length).Where(i => parameters[i] == DuckDBType.Varchar)];

    /// <summary>Which argument is the place.</summary>
    protected abstract int PlaceArgument { get; }

    /// <inheritdoc/>
    public override void Answer(Chunk chunk, Answers answers)
    {
        for (int from = 0, to; from < chunk.Count; from = to)
        {
            to = EndOfRun(chunk, answers.Asked, from);
            if (!answers.Asked[from])
            {
                continue;
            }

            var place = places.Find(TextCell.Utf8(in chunk.Texts(PlaceArgument)[from]));
            if (place.Days is { } days)
            {
                Answer(chunk, new(from, to, answers), days);
            }
            else
            {
                new RowRun(from, to, answers).SetProblem(place.Problem!);
            }
        }
    }

    /// <summary>Answers rows whose texts are the same.</summary>
    protected abstract void Answer(Chunk chunk, RowRun rows, PlaceDays place);

    /// <summary>Rows that are not asked belong to every run but cannot begin one: their texts mean nothing.</summary>
    private int EndOfRun(Chunk chunk, Span<bool> asked, int from)
    {
        if (!asked[from])
        {
            return from + 1;
        }

        var to = chunk.Count;
        foreach (var argument in _texts)
        {
            var texts = chunk.Texts(argument)[..to];
            var first = texts[from];
            for (var row = from + 1; row < texts.Length; row++)
            {
                if (asked[row] && texts[row] != first)
                {
                    to = row;
                    break;
                }
            }
        }

        return to;
    }
}
