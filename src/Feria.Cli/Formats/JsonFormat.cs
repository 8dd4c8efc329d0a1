using System.Text.Json;
using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>One JSON object: the version of its shape, facts about the question, the items, a line each, and what is known behind them.</summary>
internal sealed class JsonFormat : IAnswerFormat
{
    public const int Version = 1;

    public async Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync("{");
        await output.WriteLineAsync($"  \"version\": {Version},");
        foreach (var fact in answer.Facts())
        {
            await output.WriteLineAsync($"  \"{fact.Name}\": {fact.Json},");
        }

        await output.WriteAsync($"  \"{answer.Plural}\": [");
        var json = answer.Json();
        var separator = "\n    ";
        await foreach (var item in answer.Items.WithCancellation(cancellation))
        {
            await output.WriteAsync(separator + JsonSerializer.Serialize(item, json));
            separator = ",\n    ";
        }

        await output.WriteAsync(separator[0] == ',' ? "\n  ]" : "]");
        foreach (var fact in answer.LastFacts())
        {
            await output.WriteAsync($",\n  \"{fact.Name}\": {fact.Json}");
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("}");
    }
}
