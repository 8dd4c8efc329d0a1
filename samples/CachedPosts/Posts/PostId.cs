using System.Globalization;
using System.Net;

namespace CachedPosts.Posts;

/// <summary>The number of a post, as an address has it.</summary>
internal static class PostId
{
    internal static int Parse(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0
            ? id
            : throw new PostException(HttpStatusCode.BadRequest, $"'{(text.Length > 40 ? text[..40] + "…" : text)}' is no id of a post. An id is a whole number from 1 to {int.MaxValue}, as in /posts/7.");
}
