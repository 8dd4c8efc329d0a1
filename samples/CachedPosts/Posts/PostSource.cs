using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Feria.Caching;

namespace CachedPosts.Posts;

/// <summary>The slow API that has the posts. What is not a post is an error, so that no cache keeps it. An advisor hears how slow it is.</summary>
internal sealed class PostSource(PostLimits limits, CacheAdvisor<int> advisor) : IDisposable
{
    // The cache gives up first, for all who wait at once.
    private readonly HttpClient _client = new() { BaseAddress = limits.Upstream, MaxResponseContentBufferSize = 1 << 20, Timeout = Timeout.InfiniteTimeSpan };

    internal async ValueTask<JsonElement> ReadAsync(int id, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            using HttpResponseMessage answer = await _client.GetAsync(new Uri($"posts/{id}", UriKind.Relative), cancellation);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                throw new PostException(HttpStatusCode.NotFound, $"There is no post {id}.");
            }

            if (!answer.IsSuccessStatusCode)
            {
                throw new PostException(HttpStatusCode.BadGateway, $"The source of posts answers {(int)answer.StatusCode} for post {id}.");
            }

            using JsonDocument post = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            advisor.Took(Stopwatch.GetElapsedTime(start));
            return post.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new PostException(HttpStatusCode.BadGateway, $"The source of posts gives something for post {id} that is no JSON.", error);
        }
        catch (HttpRequestException error)
        {
            throw new PostException(HttpStatusCode.BadGateway, $"The source of posts cannot be reached: {error.HttpRequestError}.", error);
        }
    }

    public void Dispose() => _client.Dispose();
}
