using System.Globalization;
using Feria.DuckDB.Tables.Text;

namespace Feria.DuckDB.Tables.BadRows;

/// <summary>Takes the bad rows as they come, from any thread, and writes them as CSV; remembers the first few.</summary>
internal sealed class BadRowCollector(TextWriter? writer)
{
    private const int Remembered = 10;

    private readonly Lock _writing = new();
    private readonly PriorityQueue<BadRow, long> _first = new();
    private long _last;

    /// <summary>Gets how many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Gets a value indicating whether they came in the order of their lines.</summary>
    public bool IsInOrder { get; private set; } = true;

    /// <summary>Gets the first few, in order.</summary>
    public IReadOnlyList<BadRow> First => [.. _first.UnorderedItems.Select(i => i.Element).OrderBy(r => r.Line)];

    /// <summary>Takes a row.</summary>
    public void Add(BadRow row, IEnumerable<string> fields)
    {
        lock (_writing)
        {
            Count++;
            IsInOrder &= row.Line > _last;
            _last = row.Line;
            _first.Enqueue(row, -row.Line);
            if (_first.Count > Remembered)
            {
                _first.Dequeue();
            }

            if (writer is not null)
            {
                writer.Write(CsvLine.Of([row.Line.ToString(CultureInfo.InvariantCulture), row.Reason, .. fields]));
                writer.Write('\n');
            }
        }
    }
}
