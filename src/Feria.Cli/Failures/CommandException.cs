namespace Feria.Cli.Failures;

/// <summary>Ends a verb with an exit code and one line on standard error.</summary>
internal sealed class CommandException : Exception
{
    public CommandException()
        : this(ExitCode.Usage, "The command cannot go on.")
    {
    }

    public CommandException(string message)
        : this(ExitCode.Usage, message)
    {
    }

    public CommandException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public CommandException(int exitCode, string message)
        : base(message) => Code = exitCode;

    public int Code { get; } = ExitCode.Usage;

    /// <summary>Gets a value indicating whether it is the place of the command line that is wrong, which may have come from elsewhere.</summary>
    public bool IsOfPlace { get; init; }

    /// <summary>The failure that parsing what a user wrote ends with: an unknown name is missing data, all else is usage.</summary>
    public static CommandException From(ParseError error) => From(error, isOfPlace: false);

    /// <summary>The same, of the place of the command line or not.</summary>
    public static CommandException From(ParseError error, bool isOfPlace) => new(error.IsUnknownName ? ExitCode.NoData : ExitCode.Usage, error.ToString()) { IsOfPlace = isOfPlace };
}
