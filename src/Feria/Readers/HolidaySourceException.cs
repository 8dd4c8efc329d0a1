namespace Feria.Readers;

/// <summary>A source of holidays could not be reached or not be read: a web page, a feed, a file.</summary>
/// <remarks>
/// Thrown by readers in place of an empty or a guessed list. The message is written for a person: it says what is wrong,
/// where, what was found and what would be right, and may have several lines. A host reports it and goes on with other places.
/// </remarks>
public sealed class HolidaySourceException : Exception
{
    /// <summary>Makes an error without an address, for instance for a source that is no place in the world.</summary>
    public HolidaySourceException()
        : this("A source of holidays could not be read.")
    {
    }

    /// <summary>Makes an error without an address.</summary>
    /// <param name="message">What is wrong, where, and what would be right.</param>
    public HolidaySourceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error without an address.</summary>
    /// <param name="message">What is wrong, where, and what would be right.</param>
    /// <param name="innerException">What caused it.</param>
    public HolidaySourceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an error.</summary>
    /// <param name="message">What is wrong, where, and what would be right.</param>
    /// <param name="address">Where the source is: an address on the web or the path of a file.</param>
    /// <param name="innerException">What caused it; <see langword="null"/> when nothing did.</param>
    public HolidaySourceException(string message, string address, Exception? innerException = null)
        : base(message, innerException) => Address = address;

    /// <summary>Gets where the source is: an address on the web or the path of a file; <see langword="null"/> when it has none.</summary>
    public string? Address { get; }
}
