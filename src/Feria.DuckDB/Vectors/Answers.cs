using DuckDB.NET.Native;

namespace Feria.DuckDB.Vectors;

/// <summary>Where the answers of a function go, and what could not be answered.</summary>
/// <param name="vector">The vector of the values.</param>
/// <param name="count">How many rows there are.</param>
internal sealed unsafe class Answers(nint vector, int count)
{
    private readonly bool[] _asked = Enumerable.Repeat(true, count).ToArray();
    private string?[]? _problems;

    /// <summary>Gets the rows that still are to be answered: no argument is NULL, and nothing hinders it yet.</summary>
    public Span<bool> Asked => _asked;

    /// <summary>Gets the first problem, if there is one.</summary>
    public string? FirstProblem { get; private set; }

    /// <summary>The room for the values.</summary>
    public Span<T> Values<T>()
        where T : unmanaged => new(NativeMethods.Vectors.DuckDBVectorGetData(vector), count);

    /// <summary>Answers a row with a text.</summary>
    public void SetText(int row, ReadOnlySpan<byte> utf8) => SetText(vector, row, utf8);

    /// <summary>Says why a row has no answer.</summary>
    public void SetProblem(int row, string problem)
    {
        FirstProblem ??= problem;
        _problems ??= new string?[count];
        _problems[row] = problem;
        _asked[row] = false;
    }

    /// <summary>Says why the answer of a row, which it has, may be wrong.</summary>
    public void SetDoubt(int row, string doubt)
    {
        FirstProblem ??= doubt;
        _problems ??= new string?[count];
        _problems[row] = doubt;
    }

    /// <summary>Takes back the answers that may be wrong.</summary>
    public void DropDoubtful()
    {
        for (var row = 0; _problems is not null && row < count; row++)
        {
            _asked[row] &= _problems[row] is null;
        }
    }

    /// <summary>Answers a row with NULL.</summary>
    public void SetNull(int row) => _asked[row] = false;

    /// <summary>Makes NULL what was not answered.</summary>
    public void WriteNulls()
    {
        if (_asked.AsSpan().Contains(false))
        {
            WriteNulls(vector, row => _asked[row]);
        }
    }

    /// <summary>Writes the problems into a vector of texts, NULL where there is none.</summary>
    public void WriteProblems(nint texts)
    {
        if (_problems is { } problems)
        {
            for (var row = 0; row < count; row++)
            {
                if (problems[row] is { } problem)
                {
                    SetText(texts, row, System.Text.Encoding.UTF8.GetBytes(problem));
                }
            }
        }

        WriteNulls(texts, row => _problems?[row] is not null);
    }

    private static void SetText(nint texts, int row, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = utf8)
        {
            NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(texts, (ulong)row, bytes, utf8.Length);
        }
    }

    private void WriteNulls(nint of, Func<int, bool> isValid)
    {
        ulong* validity = null;
        for (var row = 0; row < count; row++)
        {
            if (!isValid(row))
            {
                if (validity is null)
                {
                    NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(of);
                    validity = NativeMethods.Vectors.DuckDBVectorGetValidity(of);
                }

                validity[row / 64] &= ~(1UL << (row % 64));
            }
        }
    }
}
