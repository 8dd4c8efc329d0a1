using System.Text.Encodings.Web;
using System.Text.Json;

namespace Feria.Benchmarking;

/// <summary>The files that a run leaves: one for people and one for programs.</summary>
/// <remarks>A run of some tables replaces these and leaves the others as they were.</remarks>
/// <param name="name">The files' name, without what follows the dot.</param>
/// <param name="title">What was measured.</param>
/// <param name="project">The project that measured it.</param>
public sealed class ResultFiles(string name, string title, string project)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Write(string folder, IReadOnlyList<ResultTable> tables)
    {
        _ = Directory.CreateDirectory(folder);
        string json = Path.Combine(folder, name + ".json");
        IReadOnlyList<ResultTable> earlier = File.Exists(json)
            ? JsonSerializer.Deserialize<Results>(File.ReadAllText(json), Format)!.Tables
            : [];
        ResultTable[] all = [.. earlier.Select(table => tables.FirstOrDefault(measured => measured.Title == table.Title) ?? table)
            .UnionBy(tables, table => table.Title)];
        string head = $"""
            # {title}: measured

            Written by `benchmarks/{project}`; run it again rather than edit this.

            {Machine.Describe()}


            """;
        File.WriteAllText(Path.Combine(folder, name + ".md"), head + string.Join('\n', all.Select(Markdown.Write)));
        File.WriteAllText(json, JsonSerializer.Serialize(new Results(Machine.Describe(), all), Format) + "\n");
    }

    private sealed record Results(string Machine, IReadOnlyList<ResultTable> Tables);
}
