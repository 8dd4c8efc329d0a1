namespace Feria.Testing;

/// <summary>A text is not the approved one.</summary>
public sealed class GoldenException : Exception
{
    public GoldenException()
    {
    }

    public GoldenException(string message)
        : base(message)
    {
    }

    public GoldenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
