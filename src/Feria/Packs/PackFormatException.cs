namespace Feria.Packs;

/// <summary>A data pack is not what it should be: truncated, tampered with, or of a version that this library cannot read.</summary>
public sealed class PackFormatException : Exception
{
    /// <summary>Creates the exception without a reason.</summary>
    public PackFormatException()
        : this("The data pack cannot be read.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what would be right.</param>
    public PackFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public PackFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
