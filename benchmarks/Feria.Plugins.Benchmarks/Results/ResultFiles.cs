using System.Text.Encodings.Web;
using System.Text.Json;

namespace Feria.Plugins.Benchmarks.Results;

/// <summary>The files that a run leaves: one for people and one for programs.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Write(string folder, IReadOnlyList<ResultTable> tables)
    {
        _ = Directory.CreateDirectory(folder);
        string head = $"""
            # Feria.Plugins: measured

            Written by `benchmarks/Feria.Plugins.Benchmarks`; run it again rather than edit this.

            {Machine.Describe()}


            """;
        File.WriteAllText(Path.Combine(folder, "plugins.md"), head + string.Join('\n', tables.Select(Markdown.Write)));
        File.WriteAllText(
            Path.Combine(folder, "plugins.json"),
            JsonSerializer.Serialize(new { Machine = Machine.Describe(), Tables = tables }, Format) + "\n");
    }
}
