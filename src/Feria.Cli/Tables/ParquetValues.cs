using Parquet;
using Parquet.Schema;

namespace Feria.Cli.Tables;

/// <summary>A column of values that are numbers in a cell.</summary>
internal sealed class ParquetValues<TValue>(string name, bool isNullable, Func<int, TValue> read) : ParquetColumn(new DataField(name, typeof(TValue), isNullable))
    where TValue : struct
{
    private readonly List<TValue?> _cells = [];

    public override void Add(TableCell cell) => _cells.Add(cell.Number is { } number ? read(number) : null);

    public override async Task FlushAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
    {
        if (Field.IsNullable)
        {
            await group.WriteAsync<TValue>(Field, _cells.ToArray(), cancellationToken: cancellation);
        }
        else
        {
            await group.WriteAsync<TValue>(Field, _cells.ConvertAll(c => c!.Value).ToArray(), cancellationToken: cancellation);
        }

        _cells.Clear();
    }
}
