using System.Net;

namespace CachedPosts.Posts;

/// <summary>There is no post to give, and why.</summary>
#pragma warning disable CA1032 // Only this program throws it, with a status.
internal sealed class PostException(HttpStatusCode status, string message, Exception? cause = null) : Exception(message, cause)
#pragma warning restore CA1032
{
    internal HttpStatusCode Status { get; } = status;
}
