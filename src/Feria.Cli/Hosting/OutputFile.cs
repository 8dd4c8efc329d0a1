using Feria.Cli.Failures;

namespace Feria.Cli.Hosting;

/// <summary>
/// A file that is there as a whole or, after a failure or an interruption, as it was before: it is written beside its place
/// and moved there at the end. A device gets all of it at the end;
/// standard output and error get it through the descriptor that they are, for what is opened anew would write over what others write there.
/// </summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private readonly FileStream? _opened;
    private readonly Stream? _device;
    private FileStream? _stream;

    /// <exception cref="IOException">It cannot be written.</exception>
    private OutputFile(string path, CommandHost host)
    {
        (Target, IsDevice) = Follow(path);
        _device = StandardDescriptor.Named(Target) switch
        {
            StandardDescriptor.Output => host.OutBytes(),
            StandardDescriptor.Error => host.ErrorBytes(),
            _ when IsDevice => _opened = new(Target, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0),
            _ => null,
        };
        DraftPath = Path.Combine(IsDevice ? Path.GetTempPath() : Path.GetDirectoryName(Target)!, $"feria-{Guid.NewGuid():N}.draft");
        try
        {
            // Whether it can be written is known before the work begins.
            new FileStream(DraftPath, FileMode.CreateNew).Dispose();
        }
        catch
        {
            _opened?.Dispose();
            throw;
        }
    }

    /// <summary>Gets the file that is replaced in the end, links followed, or the device.</summary>
    public string Target { get; }

    /// <summary>Gets a value indicating whether that is a device, which is written to and never replaced.</summary>
    public bool IsDevice { get; }

    /// <summary>Gets where it is written until then, for what opens files itself; an empty file is there.</summary>
    public string DraftPath { get; }

    /// <summary>Gets a stream to write it, for everybody else.</summary>
    public Stream Stream => _stream ??= new(DraftPath, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 64 * 1024);

    /// <summary>Begins a file.</summary>
    /// <param name="option">The option that named it, for messages.</param>
    /// <param name="path">Its path; one that is there is replaced in the end.</param>
    /// <param name="host">Whose standard output and error are meant, where it is a name of one.</param>
    /// <exception cref="CommandException">There can be no such file.</exception>
    public static OutputFile Create(string option, string path, CommandHost host)
    {
        if (OutputPath.Problem(option, path) is { } problem)
        {
            throw new CommandException(ExitCode.Usage, problem);
        }

        try
        {
            return new(path, host);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandException(ExitCode.SourceFailed, $"'{path}' cannot be written: {e.Message}");
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public async Task CommitAsync()
    {
        await CloseAsync();
        if (_device is null)
        {
            File.Move(DraftPath, Target, overwrite: true);
            return;
        }

        await using var draft = File.OpenRead(DraftPath);
        await draft.CopyToAsync(_device);
    }

    /// <summary>Ends the writing; nothing is left of a file that was not put in its place.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await CloseAsync();
        }
        finally
        {
            _opened?.Dispose();
            File.Delete(DraftPath);
        }
    }

    private ValueTask CloseAsync() => _stream?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>
    /// The file that a link means is replaced, not the link. A device is looked for on each step of the way: behind
    /// <c>/dev/stdout</c> may be a file, which belongs to whoever opened it, or a pipe, which has no path of its own.
    /// </summary>
    private static (string Target, bool IsDevice) Follow(string path)
    {
        var target = Path.GetFullPath(path);
        while (File.Exists(target) || StandardDescriptor.Named(target) is not null)
        {
            if (IsOfADevice(target))
            {
                return (target, true);
            }

            if (File.ResolveLinkTarget(target, returnFinalTarget: false) is not { } next)
            {
                break;
            }

            target = next.FullName;
        }

        return (target, false);
    }

    /// <summary>What stands for a stream is written to, never replaced.</summary>
    private static bool IsOfADevice(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/proc/", StringComparison.Ordinal) || (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)));
}
