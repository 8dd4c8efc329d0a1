using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Feria.Samples.Tests;

/// <summary>The web application, against an API that a test holds up.</summary>
public sealed class CachedPostsTests : IDisposable
{
    private readonly SlowUpstream _upstream = new();
    private readonly SampleCache _cache = new();
    private readonly HttpClient _client = new();
    private Process? _process;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
        _client.Dispose();
        _upstream.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Posts_HundredCallersForAColdKey_OneCallOfTheSource()
    {
        await StartAsync(_upstream.Address);
        Task<JsonElement>[] callers = [.. Enumerable.Range(0, 100).Select(_ => GetAsync("posts/7"))];
        await _upstream.Asked;
        _upstream.Open();

        JsonElement[] answers = await Task.WhenAll(callers);

        Assert.Equal(1, _upstream.Calls);
        Assert.All(answers, answer => Assert.Equal(("post 7", 1), (answer.GetProperty("data").GetProperty("title").GetString(), answer.GetProperty("cache_size").GetInt32())));
        Assert.All(answers, answer => Assert.True(answer.GetProperty("elapsed_ms").GetDouble() >= 0));
    }

    [Fact]
    public async Task Posts_ReadInvalidatedAndRead_AreCountedAndLoadedAgain()
    {
        await StartAsync(_upstream.Address);
        _upstream.Open();

        Assert.Equal((int[])[1, 2, 2], (int[])[await SizeAsync("posts/1"), await SizeAsync("posts/2"), await SizeAsync("posts/1")]);
        Assert.Equal("""{"size":2,"max_size":200,"ttl_seconds":300}""", await _client.GetStringAsync("cache/stats", Cancellation));
        Assert.Equal("""{"was_cached":true}""", await InvalidateAsync("posts/1/invalidate"));
        Assert.Equal("""{"was_cached":false}""", await InvalidateAsync("posts/1/invalidate"));
        Assert.Equal(2, _upstream.Calls);
        Assert.Equal(2, await SizeAsync("posts/1"));
        Assert.Equal(3, _upstream.Calls);
    }

    [Fact]
    public async Task Advice_AfterSomeRequests_SaysWhichCacheWouldDo()
    {
        await StartAsync(_upstream.Address);
        _upstream.Open();
        foreach (int id in (int[])[1, 2, 1, 2, 3, 1])
        {
            _ = await GetAsync($"posts/{id}");
        }

        string advice = await _client.GetStringAsync("cache/advice", Cancellation);

        Assert.StartsWith("6 calls, 3 different arguments, ", advice, StringComparison.Ordinal);
        Assert.Contains("\n         4  50.0 %", advice, StringComparison.Ordinal);
        Assert.EndsWith("\nAdvice: [Cached(MaxSize = 4)]\n", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("posts/abc", HttpStatusCode.BadRequest, "'abc' is no id of a post. An id is a whole number from 1 to 2147483647, as in /posts/7.")]
    [InlineData("posts/0", HttpStatusCode.BadRequest, "'0' is no id of a post.")]
    [InlineData("posts/-1", HttpStatusCode.BadRequest, "'-1' is no id of a post.")]
    [InlineData("posts/99999999999999999999", HttpStatusCode.BadRequest, "'99999999999999999999' is no id of a post.")]
    [InlineData("posts/404", HttpStatusCode.NotFound, "There is no post 404.")]
    [InlineData("posts/500", HttpStatusCode.BadGateway, "The source of posts answers 500 for post 500.")]
    [InlineData("posts/13", HttpStatusCode.BadGateway, "The source of posts gives something for post 13 that is no JSON.")]
    [InlineData("nowhere", HttpStatusCode.NotFound, null)]
    public async Task Posts_ThatCannotBeGiven_AreAProblemAndNotKept(string path, HttpStatusCode status, string? detail)
    {
        await StartAsync(_upstream.Address);
        _upstream.Open();

        await ProblemAsync(path, status, detail);

        Assert.StartsWith("""{"size":0,""", await _client.GetStringAsync("cache/stats", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_SourceAway_IsAProblem()
    {
        _upstream.Dispose();
        await StartAsync(_upstream.Address);

        await ProblemAsync("posts/7", HttpStatusCode.BadGateway, "The source of posts cannot be reached: ConnectionError.");
    }

    [Fact]
    public async Task Posts_SourceNeverAnswers_IsAProblem()
    {
        await StartAsync(_upstream.Address, "--patience", "0.2");

        await ProblemAsync("posts/7", HttpStatusCode.GatewayTimeout, "The source of posts did not answer within 0.2 s.");
    }

    private async Task StartAsync(string upstream, params string[] more)
    {
        ProcessStartInfo start = new SampleProgram("CachedPosts", "CachedPosts", _cache).Start(["--urls", "http://127.0.0.1:0", "--upstream", upstream, .. more]);
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.Split("Now listening on: ") is [_, var address])
            {
                _client.BaseAddress = new Uri(address + "/");
                _ = Task.Run(_process.StandardOutput.ReadToEndAsync, Cancellation);
                return;
            }
        }

        Assert.Fail("It ended before it listened.");
    }

    private async Task<JsonElement> GetAsync(string path) => await _client.GetFromJsonAsync<JsonElement>(path, Cancellation);

    private async Task<int> SizeAsync(string path) => (await GetAsync(path)).GetProperty("cache_size").GetInt32();

    private async Task<string> InvalidateAsync(string path)
    {
        using HttpResponseMessage answer = await _client.DeleteAsync(path, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task ProblemAsync(string path, HttpStatusCode status, string? detail)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path, Cancellation);
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal((status, "application/problem+json", (int)status), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, problem.GetProperty("status").GetInt32()));
        if (detail is not null)
        {
            Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }
}
