using System.Text;
using DuckDB.NET.Data;
using Feria.DuckDB.Tables.Planning;
using Feria.DuckDB.Tables.Text;

namespace Feria.DuckDB.Tables;

/// <summary>The rows of a text; its first record names the columns.</summary>
internal sealed class TextInput : ITableInput
{
    private readonly FileStream _stream;
    private readonly RowSource _rows;

    /// <exception cref="IOException">The file cannot be read, or its header cannot.</exception>
    public TextInput(TableJob job, DuckDBConnection connection, CancellationToken cancellation)
    {
        _stream = new(job.Input, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        try
        {
            var reader = new DelimitedReader(_stream, job.InputFormat.Delimiter());
            Columns = [.. Header(reader, job.Input).Select(TableColumn.Text)];
            NewLine = reader.EndsWithCarriageReturn ? "\r\n" : "\n";
            _rows = new(reader, Columns.Count, cancellation);
            RowSourceFunction.Register(connection, _rows);
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    public string NewLine { get; }

    public string Query => $"SELECT * FROM {RowSourceFunction.Name}()";

    public long Rows => _rows.Rows;

    public double Fraction(DuckDBConnection connection) => (double)_rows.Consumed / Math.Max(1, _stream.Length);

    public void Dispose() => _stream.Dispose();

    private static List<string> Header(DelimitedReader reader, string path)
    {
        if (!reader.Read())
        {
            throw new IOException($"'{path}' is empty; a header line with the names of the columns is expected.");
        }

        if (reader.Problem is { } problem)
        {
            throw new IOException($"The header of '{path}' cannot be read. {problem}");
        }

        var scratch = Array.Empty<byte>();
        return [.. reader.Fields.Select(f => Encoding.UTF8.GetString(f.HasEscapes ? Unescaped.Into(ref scratch, reader.Bytes(f)) : reader.Bytes(f)))];
    }
}
