namespace Feria.Plugins.Folders;

/// <summary>When a file or a folder was written last; two versions of a file have two stamps, unless both are young.</summary>
/// <param name="Written">The time of the last write; a fixed early one when there is no file, or none that may be looked at.</param>
internal readonly record struct FileStamp(DateTime Written)
{
    /// <summary>The coarsest step of time among file systems (FAT).</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>The stamp of what is not there.</summary>
    internal static FileStamp None { get; } = new(DateTime.FromFileTimeUtc(0));

    /// <summary>Looks at the disk; allocates nothing.</summary>
    internal static FileStamp Of(string path)
    {
        try
        {
            return new(File.GetLastWriteTimeUtc(path));
        }
        catch (UnauthorizedAccessException)
        {
            // Its folder may not be entered; whoever reads the file next is told why.
            return default;
        }
    }

    /// <summary>
    /// Whether another write may still come and leave the same stamp, because the clock of the file system has not
    /// moved on yet. What is read now is then known by its content.
    /// </summary>
    public bool Equals(FileStamp other) => Written.Ticks == other.Written.Ticks;

    public override int GetHashCode() => Written.GetHashCode();

    internal bool IsYoungAt(DateTimeOffset now) => (now.UtcDateTime - Written).Duration() < Step;
}
