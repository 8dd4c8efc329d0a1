namespace Feria.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Yes, or done.</summary>
    public const int Yes = 0;

    /// <summary>The answer is no.</summary>
    public const int No = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Nobody has the data, or what there is is not confirmed.</summary>
    public const int NoData = 3;

    /// <summary>A source failed, or what is to be read is not there; an empty name is <see cref="Usage"/>.</summary>
    public const int SourceFailed = 4;

    /// <summary>The user interrupted, as shells number it.</summary>
    public const int Interrupted = 130;

    /// <summary>Gets what each means, as the help lists them.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Yes, "yes, or done"),
        (No, "no: not a working day, sources that differ, errors in a file, rows that cannot be answered"),
        (Usage, "the command line or a line of standard input is wrong"),
        (NoData, "there is no data: a place that is not known, a year that is not covered"),
        (SourceFailed, "a source failed: a page, a reader, a data pack, a file or stream that is not there or cannot be read or written"),
        (Interrupted, "interrupted"),
    ];
}
