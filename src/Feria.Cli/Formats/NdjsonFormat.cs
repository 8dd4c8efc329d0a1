using System.Text.Json;
using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>One JSON object a line.</summary>
internal sealed class NdjsonFormat : IAnswerFormat
{
    public async Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation)
    {
        var json = answer.Json();
        await foreach (var item in answer.Items.WithCancellation(cancellation))
        {
            await output.WriteAsync(JsonSerializer.Serialize(item, json) + "\n");
        }
    }
}
