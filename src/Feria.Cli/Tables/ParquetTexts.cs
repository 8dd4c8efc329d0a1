using Parquet;
using Parquet.Schema;

namespace Feria.Cli.Tables;

/// <summary>A column of texts.</summary>
internal sealed class ParquetTexts(string name, bool isNullable) : ParquetColumn(new DataField(name, typeof(string), isNullable))
{
    private readonly List<string?> _cells = [];

    public override void Add(TableCell cell) => _cells.Add(cell.Text);

    public override async Task FlushAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
    {
        // The parameter is of strings; nothing is what its own documentation takes a null for.
        await group.WriteAsync(Field, _cells!);
        _cells.Clear();
    }
}
