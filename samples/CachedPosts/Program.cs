// Posts of a slow JSON API, kept for five minutes and at most two hundred of them.
using System.Diagnostics;
using System.Text.Json;
using CachedPosts.Answers;
using CachedPosts.Posts;
using Feria.Caching;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
PostLimits limits = PostLimits.Read(builder.Configuration);
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerContext.Default));
builder.Services.AddProblemDetails();
builder.Services.AddSingleton(limits);
builder.Services.AddSingleton<PostSource>();
builder.Services.AddSingleton(new CacheAdvisor<int>());
builder.Services.AddFeriaCache<int, JsonElement>(_ => new()
{
    Name = "posts",
    Capacity = limits.Maximum,
    TimeToLive = limits.TimeToLive,
    LoadTimeout = limits.Patience,
});

WebApplication app = builder.Build();
app.UseStatusCodePages();

app.MapGet("/posts/{id}", async (string id, Cache<int, JsonElement> cache, CacheAdvisor<int> advisor, PostSource source, CancellationToken cancellation) =>
{
    long start = Stopwatch.GetTimestamp();
    try
    {
        int number = PostId.Parse(id);
        _ = advisor.Record(number);
        JsonElement post = await cache.GetOrAddAsync(number, source.ReadAsync, cancellation);
        return Results.Ok(new PostAnswer(post, cache.Count, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 2)));
    }
    catch (PostException error)
    {
        return Results.Problem(error.Message, statusCode: (int)error.Status);
    }
    catch (TimeoutException)
    {
        return Results.Problem($"The source of posts did not answer within {limits.Patience.TotalSeconds} s.", statusCode: StatusCodes.Status504GatewayTimeout);
    }
});

app.MapDelete("/posts/{id}/invalidate", (string id, Cache<int, JsonElement> cache) =>
{
    try
    {
        return Results.Ok(new RemovalAnswer(cache.TryRemove(PostId.Parse(id), out _)));
    }
    catch (PostException error)
    {
        return Results.Problem(error.Message, statusCode: (int)error.Status);
    }
});

app.MapGet("/cache/stats", (Cache<int, JsonElement> cache) => new StatsAnswer(cache.Count, limits.Maximum, limits.TimeToLive.TotalSeconds));

// What caches of other sizes and lifetimes would have answered of the same requests.
app.MapGet("/cache/advice", (CacheAdvisor<int> advisor) => advisor.Advise().ToString());

app.Run();
