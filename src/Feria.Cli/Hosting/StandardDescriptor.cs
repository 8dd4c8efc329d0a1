using System.Globalization;

namespace Feria.Cli.Hosting;

/// <summary>Standard input, output and error as the system numbers them, and whether the caller gave them at all.</summary>
/// <remarks>
/// Where the caller closed one, what the process opens next gets its number: the runtime's own pipe for signals, or a file.
/// Reading from it would wait for ever, and writing to it would end up in there. What a caller hands on stays open when a
/// program is started, and what the runtime opens does not: that tells the one from the other.
/// </remarks>
internal static class StandardDescriptor
{
    public const int Input = 0, Output = 1, Error = 2;

    private const string Folder = "/proc/self/fdinfo";
    private const string Flags = "flags:";
    private const int CloseOnExec = 0x80000;

    /// <summary>The descriptor that a full path is a name of, such as <c>/dev/stdout</c> or <c>/proc/self/fd/1</c>; <see langword="null"/> of any other.</summary>
    public static int? Named(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        switch (path.Split('/'))
        {
            case ["", "dev", "stdin"]:
                return Input;
            case ["", "dev", "stdout"]:
                return Output;
            case ["", "dev", "stderr"]:
                return Error;
            case ["", "dev", "fd", var number] when IsNumber(number, out var descriptor):
                return descriptor;
            case ["", "proc", var process, "fd", var number] when (process is "self" or "thread-self" || (IsNumber(process, out var id) && id == Environment.ProcessId)) && IsNumber(number, out var descriptor):
                return descriptor;
            default:
                return null;
        }
    }

    /// <summary>Whether the caller closed a descriptor; never, as far as can be told, on other systems than Linux.</summary>
    public static bool IsClosed(int number)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            // The file that is read here may itself have got the number, and is none of the caller's either.
            var line = File.ReadLines($"{Folder}/{number.ToString(CultureInfo.InvariantCulture)}").FirstOrDefault(l => l.StartsWith(Flags, StringComparison.Ordinal));
            return line is not null && (Convert.ToInt32(line[Flags.Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists(Folder);
        }
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
