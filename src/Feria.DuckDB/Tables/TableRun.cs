using System.Diagnostics.CodeAnalysis;
using System.Text;
using DuckDB.NET.Data;
using Feria.DuckDB.Places;
using Feria.DuckDB.Tables.BadRows;
using Feria.DuckDB.Tables.Planning;
using Feria.DuckDB.Tables.Text;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Tables;

/// <summary>Carries a file through DuckDB: in, columns added, out, the bad rows beside it. To be used once.</summary>
internal sealed class TableRun : IDisposable
{
    // A file with a BOM would begin the names of its columns with one, for readers that do not know it.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly TableJob _job;
    private readonly CancellationToken _cancellation;
    private readonly DuckDBConnection _connection;
    private readonly ITableInput _input;
    private readonly PlaceBook _places;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public TableRun(TableJob job, CancellationToken cancellation)
    {
        (_job, _cancellation, _places) = (job, cancellation, new(job.Almanac, job.Source, answersDoubtful: true));
        var parquet = job.InputFormat.IsText() ? null : WithoutWildcards(job);
        _connection = TableDatabase.Open(job.TemporaryFolder, new[] { parquet, job.Output, job.BadRows, UnsortedBadRows }.OfType<string>());
        try
        {
            _input = parquet is null ? new TextInput(job, _connection, cancellation) : new ParquetInput(parquet, _connection);
        }
        catch (Exception e)
        {
            _connection.Dispose();
            throw e is DuckDBException ? Failure(e) : e;
        }
    }

    /// <summary>Gets how much has been read, from 0 to 1.</summary>
    public double Fraction => Math.Clamp(_input.Fraction(_connection), 0, 1);

    private string? UnsortedBadRows => _job.BadRows is null ? null : Path.Combine(_job.TemporaryFolder, "bad.unsorted");

    /// <summary>Does it.</summary>
    /// <returns>What became of it, or what is wrong with the expressions; nothing is written then.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; what is written is no whole file.</exception>
    public ParseResult<TableOutcome> Run()
    {
        var plan = new ColumnPlanner(_input.Columns, _job.Almanac.Locations, _job.Today);
        foreach (var column in _job.Columns)
        {
            if (plan.Add(column) is { } error)
            {
                return ParseResult<TableOutcome>.Failure(error);
            }
        }

        if (!_job.OutputFormat.IsText() && WrongNames(plan) is { } wrong)
        {
            return ParseResult<TableOutcome>.Failure(wrong);
        }

        var bad = Carry(plan);
        if (_input.Rows == bad.Count && _job.OutputFormat.IsText())
        {
            DropEmptyLine(_job.Output, _input.NewLine);
        }

        FinishBadRows(bad);
        return ParseResult<TableOutcome>.Success(new(_input.Rows - bad.Count, bad.Count, bad.First, [.. _places.Doubts]));
    }

    public void Dispose()
    {
        _input.Dispose();
        _connection.Dispose();
    }

    private BadRowCollector Carry(ColumnPlanner plan)
    {
        using var writer = UnsortedBadRows is { } path ? new StreamWriter(path, append: false, Utf8) : null;
        var bad = new BadRowCollector(writer);
        RegisterFunctions(bad);
        Execute(new TableQuery(_input, plan, _job).Text);
        return bad;
    }

    /// <summary>Rows of a Parquet file come from several threads: the bad ones are put in order, and get their header, at last.</summary>
    private void FinishBadRows(BadRowCollector bad)
    {
        if (_job.BadRows is not { } path)
        {
            return;
        }

        var header = CsvLine.Of(_input.Columns.Select(c => c.Name).Prepend("reason").Prepend(_job.InputFormat.IsText() ? "line" : "row"));
        Execute($"COPY (FROM {Csv.Rows(UnsortedBadRows!, _input.Columns.Count + 2)}{(bad.IsInOrder ? string.Empty : " ORDER BY c0::BIGINT")}) TO {Sql.Text(path)} ({Csv.Options(header, ',', "\n")})");
        if (bad.Count == 0)
        {
            DropEmptyLine(path, "\n");
        }
    }

    private void RegisterFunctions(BadRowCollector bad)
    {
        foreach (var function in FeriaFunctions.All(_places).Concat([new IsoDate(), new WholeNumber()]))
        {
            FunctionRegistration.Register(_connection, function, Strictness.Checked);
        }

        FunctionRegistration.Register(_connection, new BadRowFunction(bad, _input.Columns.Count), Strictness.Strict);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names and texts are quoted.")]
    private void Execute(string sql)
    {
        _cancellation.ThrowIfCancellationRequested();
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var cancelling = _cancellation.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException e)
        {
            throw _cancellation.IsCancellationRequested ? new OperationCanceledException(e.Message, e, _cancellation) : Failure(e);
        }
    }

    private IOException Failure(Exception cause) => new($"'{_job.Input}' cannot be carried through: {cause.Message.Split('\n')[0]}", cause);

    private ParseError? WrongNames(ColumnPlanner plan)
    {
        var names = _input.Columns.Select(c => c.Name).Concat(plan.Added.Select(c => c.Name)).ToList();
        if (names.Contains(string.Empty))
        {
            return new($"Column {names.IndexOf(string.Empty) + 1} has no name, which Parquet needs.");
        }

        return names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new($"There is more than one column '{twice.Key}', upper and lower case alike, which Parquet's readers cannot tell apart.")
            : null;
    }

    /// <summary>DuckDB parts header and rows with a line break of its own, also where there is no row.</summary>
    private static void DropEmptyLine(string path, string newLine)
    {
        using var output = new FileStream(path, FileMode.Open);
        output.SetLength(output.Length - newLine.Length);
    }

    /// <summary>DuckDB takes some characters of a path for patterns: such a file is read by another name.</summary>
    private static string WithoutWildcards(TableJob job)
    {
        if (job.Input.AsSpan().IndexOfAny("*?[") < 0)
        {
            return job.Input;
        }

        var link = Path.Combine(job.TemporaryFolder, "input.parquet");
        File.CreateSymbolicLink(link, job.Input);
        return link;
    }
}
