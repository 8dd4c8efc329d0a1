using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Feria.Cli.Tables;

/// <summary>A Parquet file of one table.</summary>
internal sealed class ParquetFile(Stream output) : ITableWriter
{
    // Engines share the groups of a file among their threads, and look into a group only where its places and days may fit.
    private const int RowsOfGroup = 100_000;

    private IReadOnlyList<ParquetColumn> _columns = [];
    private ParquetWriter? _writer;
    private int _rows;

    public async Task WriteAsync<T>(DataTable<T> table, string code, IEnumerable<T> rows, CancellationToken cancellation)
    {
        if (_writer is null)
        {
            _columns = [.. table.Columns.Select(ParquetColumn.Of)];
            _writer = await ParquetWriter.CreateAsync(
                new ParquetSchema(_columns.Select(c => c.Field)),
                output,
                new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal },
                cancellationToken: cancellation);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < _columns.Count; i++)
            {
                _columns[i].Add(table.Columns[i].Cell(row));
            }

            if (++_rows == RowsOfGroup)
            {
                await FlushAsync(cancellation);
            }
        }
    }

    public async Task CompleteAsync(CancellationToken cancellation)
    {
        if (_rows > 0)
        {
            await FlushAsync(cancellation);
        }

        if (_writer is not null)
        {
            // It holds nothing but the stream, which is another's: a file that is given up needs no end.
            await _writer.DisposeAsync();
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var group = _writer!.CreateRowGroup();
        foreach (var column in _columns)
        {
            await column.FlushAsync(group, cancellation);
        }

        _rows = 0;
    }
}
