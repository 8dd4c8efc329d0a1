namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>What a size or a choice of a trace throws.</summary>
public sealed class TraceFailureException : Exception
{
    public TraceFailureException()
    {
    }

    public TraceFailureException(string message)
        : base(message)
    {
    }

    public TraceFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
