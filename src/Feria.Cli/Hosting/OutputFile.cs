using Feria.Cli.Failures;

namespace Feria.Cli.Hosting;

/// <summary>
/// A file that is there as a whole or, after a failure or an interruption, as it was before: it is written beside its place
/// and moved there at the end.
/// </summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string? _draft;
    private readonly FileStream _stream;

    private OutputFile(string path, string? draft)
    {
        (_path, _draft) = (path, draft);
        _stream = new(draft ?? path, draft is null ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 64 * 1024);
    }

    public Stream Stream => _stream;

    /// <summary>Begins a file.</summary>
    /// <param name="option">The option that named it, for messages.</param>
    /// <param name="path">Its path; one that is there is replaced in the end.</param>
    /// <exception cref="CommandException">There can be no such file.</exception>
    public static OutputFile Create(string option, string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new CommandException(ExitCode.Usage, path.Length == 0 ? $"{option} has no name of a file." : $"'{path}' is a folder; {option} takes the name of a file.");
        }

        try
        {
            // The file that a link means is replaced, not the link.
            var target = Path.GetFullPath((File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path);
            return Directory.Exists(Path.GetDirectoryName(target))
                ? new(target, IsDevice(target) ? null : $"{target}.{Environment.ProcessId}.draft")
                : throw new CommandException(ExitCode.Usage, $"There is no folder for '{path}', which {option} names.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandException(ExitCode.SourceFailed, $"'{path}' cannot be written: {e.Message}");
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public async Task CommitAsync()
    {
        await _stream.DisposeAsync();
        if (_draft is not null)
        {
            File.Move(_draft, _path, overwrite: true);
        }
    }

    /// <summary>Ends the writing; nothing is left of a file that was not put in its place.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stream.DisposeAsync();
        }
        finally
        {
            if (_draft is not null)
            {
                File.Delete(_draft);
            }
        }
    }

    /// <summary>What stands for a stream is written to, never replaced.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
