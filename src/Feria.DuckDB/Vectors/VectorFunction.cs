using DuckDB.NET.Native;

namespace Feria.DuckDB.Vectors;

/// <summary>A scalar function that is asked for many rows at once, from any thread.</summary>
internal abstract class VectorFunction(string name, DuckDBType result, params DuckDBType[] parameters)
{
    public string Name { get; } = name;

    public DuckDBType Result { get; } = result;

    public IReadOnlyList<DuckDBType> Parameters { get; } = parameters;

    /// <summary>Gets a value indicating whether it does something beside answering, and so is never asked less often.</summary>
    public virtual bool IsVolatile => false;

    /// <summary>Gets a value indicating whether it is asked for rows in which an argument is NULL.</summary>
    public virtual bool TakesNulls => false;

    /// <summary>Answers the rows that are asked; whatever it leaves of the others is made NULL.</summary>
    public abstract void Answer(Chunk chunk, Answers answers);
}
