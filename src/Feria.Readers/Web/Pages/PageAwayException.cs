namespace Feria.Readers.Web.Pages;

/// <summary>A page could not be fetched. The message goes on after "could not be fetched: ".</summary>
#pragma warning disable CA1032 // Never leaves the folder: what it becomes is a HolidaySourceException.
internal sealed class PageAwayException(string message, Exception? cause = null) : IOException(message, cause)
#pragma warning restore CA1032
{
    /// <summary>Gets a value indicating whether another attempt may succeed.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Gets how long the server wants to be left alone; <see langword="null"/> when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
