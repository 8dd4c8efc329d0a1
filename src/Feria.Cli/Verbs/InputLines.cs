using System.Runtime.CompilerServices;
using System.Text;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs;

/// <summary>The lines of standard input. Answers are flushed before more input is waited for, so that a conversation works.</summary>
internal static class InputLines
{
    /// <summary>What stands for standard input on a command line.</summary>
    public const string Name = "-";

    private const int LongestLine = 4096;

    /// <summary>What the help of an argument says of it.</summary>
    /// <param name="questions">What stands on the lines.</param>
    public static string Help(string questions) =>
        $"{Name} reads {questions} from standard input, one a line, and answers each on a line; a line that cannot be answered is said with its number, "
        + $"and the exit code is {ExitCode.Usage} if any is wrong, else {ExitCode.NoData} if there is no data for any";

    public static async IAsyncEnumerable<(int Number, string Line)> ReadAsync(CommandHost host, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new char[16 * 1024];
        var line = new StringBuilder();
        var number = 1;
        int read;
        while ((read = await host.In.Value.ReadAsync(buffer, cancellation)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] == '\n')
                {
                    yield return (number++, Take(line));
                }
                else if (line.Length < LongestLine)
                {
                    // The rest of an endless line changes nothing: it is bad already.
                    line.Append(buffer[i]);
                }
            }

            await host.Out.FlushAsync(cancellation);
        }

        if (line.Length > 0)
        {
            yield return (number, Take(line));
        }
    }

    private static string Take(StringBuilder line)
    {
        var text = line.ToString().TrimEnd('\r');
        line.Clear();
        return text;
    }
}
