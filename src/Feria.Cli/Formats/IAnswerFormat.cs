using Feria.Cli.Answers;

namespace Feria.Cli.Formats;

/// <summary>Prints an answer. A format that can print item by item does, so that an export needs no memory.</summary>
internal interface IAnswerFormat
{
    Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation);
}
