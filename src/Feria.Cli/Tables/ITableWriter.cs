namespace Feria.Cli.Tables;

/// <summary>Writes tables for data engines place by place, keeping no more than a place's rows.</summary>
internal interface ITableWriter
{
    /// <summary>Writes the rows of one place.</summary>
    Task WriteAsync<T>(DataTable<T> table, string code, IEnumerable<T> rows, CancellationToken cancellation);

    /// <summary>Writes what stands behind the last row; without it, what is written is no whole.</summary>
    Task CompleteAsync(CancellationToken cancellation);
}
