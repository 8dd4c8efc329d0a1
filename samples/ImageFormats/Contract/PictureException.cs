namespace ImageFormats;

/// <summary>A file is not what its format demands. The message says what is wrong, and goes on from "FILE: FORMAT: ".</summary>
public sealed class PictureException : Exception
{
    /// <summary>A failure without a reason; the other constructors are better.</summary>
    public PictureException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What is wrong.</param>
    public PictureException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public PictureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
