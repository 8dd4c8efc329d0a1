using Parquet;
using Parquet.Schema;

namespace Feria.Cli.Tables;

/// <summary>The cells of a column that wait for their row group to be written.</summary>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    public static ParquetColumn Of<T>(TableColumn<T> column) => column.Type switch
    {
        ColumnType.Date => new ParquetValues<DateOnly>(column.Name, column.IsNullable, DateOnly.FromDayNumber),
        ColumnType.Boolean => new ParquetValues<bool>(column.Name, column.IsNullable, number => number != 0),
        ColumnType.Integer => new ParquetValues<int>(column.Name, column.IsNullable, number => number),
        _ => new ParquetTexts(column.Name, column.IsNullable),
    };

    public abstract void Add(TableCell cell);

    /// <summary>Writes the cells and forgets them.</summary>
    public abstract Task FlushAsync(ParquetRowGroupWriter group, CancellationToken cancellation);
}
