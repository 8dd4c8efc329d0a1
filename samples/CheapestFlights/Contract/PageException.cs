namespace CheapestFlights;

/// <summary>A page is not what its reader was written for. The message says what was looked for and what was there.</summary>
public sealed class PageException : Exception
{
    /// <summary>A failure without a reason; the other constructors are better.</summary>
    public PageException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What was looked for, and what was there.</param>
    public PageException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with a cause.</summary>
    /// <param name="message">What was looked for, and what was there.</param>
    /// <param name="innerException">The cause.</param>
    public PageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
