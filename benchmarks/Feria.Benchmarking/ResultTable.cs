namespace Feria.Benchmarking;

/// <summary>Things measured in one run; the first row is what the others are compared with.</summary>
/// <param name="Title">What the table is about.</param>
/// <param name="Reach">What is to be reached.</param>
/// <param name="BytesAre">What the column of bytes means.</param>
/// <param name="Rows">The measured things.</param>
public sealed record ResultTable(string Title, string Reach, string BytesAre, IReadOnlyList<Row> Rows);
