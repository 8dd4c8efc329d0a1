namespace Feria.OwnCalendars;

/// <summary>A calendar of one's own cannot be used: it takes the name of another place, or is built on one that is not known.</summary>
/// <remarks>The message is one line for a person: where the calendar is written, what is wrong, and what would be right.</remarks>
public sealed class OwnCalendarException : Exception
{
    /// <summary>Creates the exception without particulars.</summary>
    public OwnCalendarException()
        : this("A calendar of one's own cannot be used.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Where the calendar is written, what is wrong, and what would be right.</param>
    public OwnCalendarException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Where the calendar is written, what is wrong, and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public OwnCalendarException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
