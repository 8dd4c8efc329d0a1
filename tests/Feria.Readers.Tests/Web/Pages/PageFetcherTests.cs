using System.IO.Compression;
using System.Net;
using System.Text;
using Feria.Readers.Tests.Web.Serving;
using Feria.Readers.Web;
using Feria.Readers.Web.Pages;
using Microsoft.Extensions.Time.Testing;

namespace Feria.Readers.Tests.Web.Pages;

public sealed class PageFetcherTests
{
    private static readonly WebOptions Quick = new() { AllowPrivateAddresses = true, RetryDelay = TimeSpan.Zero };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetch_Page_HasItsBytesTypeAndTime()
    {
        await using var server = PageServer.Of("<p>ü");

        var page = await FetchAsync(server, Quick);

        Assert.Equal("<p>ü"u8.ToArray(), page.Body.ToArray());
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal(WaitingClock.Noon, page.ReadAt);
        Assert.Matches("^GET / HTTP/1.1\n(.+\n)*User-Agent: Feria/[0-9]+[.][0-9]+[.][0-9]+(\n|$)", server.Requests.Single());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Fetch_PassingFailureThenPage_IsRepeated(int status)
    {
        await using var server = new PageServer(e => e.SendAsync(e.Number < 4 ? status : 200, "page"));

        var page = await FetchAsync(server, Quick);

        Assert.Equal("page"u8.ToArray(), page.Body.ToArray());
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(304)]
    public async Task Fetch_LastingFailure_IsNotRepeated(int status)
    {
        await using var server = new PageServer(e => e.SendAsync(status, string.Empty));

        var error = await FailAsync(server, Quick);

        Assert.Equal($"it answered {status} Status{status}", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fetch_FailureToTheEnd_CountsItsAttempts()
    {
        await using var server = new PageServer(e => e.SendAsync(500, string.Empty));

        var error = await FailAsync(server, Quick with { Retries = 2 });

        Assert.Equal("it answered 500 Status500 (3 attempts)", error.Message);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Fetch_NoRetries_AsksOnce()
    {
        await using var server = new PageServer(e => e.SendAsync(500, string.Empty));

        var error = await FailAsync(server, Quick with { Retries = 0 });

        Assert.Equal("it answered 500 Status500", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fetch_ConnectionBrokenThenPage_IsRepeated()
    {
        await using var server = new PageServer(e => e.Number switch
        {
            1 => Task.CompletedTask,
            2 => e.WriteAsync(Exchange.Head(200, ["Content-Length: 100"]) + "too short"),
            3 => e.WriteAsync("no http at all\r\n\r\n"),
            _ => e.SendAsync(200, "page"),
        });

        var page = await FetchAsync(server, Quick);

        Assert.Equal("page"u8.ToArray(), page.Body.ToArray());
    }

    [Fact]
    public async Task Fetch_NobodyListens_SaysSo()
    {
        var server = PageServer.Of("page");
        await server.DisposeAsync();

        var error = await FailAsync(server, Quick);

        Assert.Equal($"{server.Origin.Authority} cannot be connected to (ConnectionRefused) (4 attempts)", error.Message);
    }

    [Fact]
    public async Task Fetch_HostWithoutAddress_SaysSo()
    {
        using var client = PageClients.Create(AddressPolicy.Everything, (_, _) => Task.FromResult<IPAddress[]>([]));

        var error = await Assert.ThrowsAsync<PageAwayException>(
            () => new PageFetcher(client, Quick, new FakeTimeProvider()).FetchAsync(new("http://nowhere.example"), Cancel));

        Assert.Equal("no host is called nowhere.example (4 attempts)", error.Message);
    }

    [Theory]
    [InlineData("Retry-After: 7", 7)]
    [InlineData("Retry-After: Sat, 03 Jan 2026 12:00:09 GMT", 9)]
    public async Task Fetch_RetryAfter_IsWaitedForExactly(string header, int seconds)
    {
        var clock = new WaitingClock();
        await using var server = new PageServer(e => e.SendAsync(e.Number == 1 ? 503 : 200, "page", header));

        var fetching = FetchAsync(server, Quick, clock);
        await clock.WaitedFor(TimeSpan.FromSeconds(seconds)).WaitAsync(Cancel);
        clock.Advance(TimeSpan.FromSeconds(seconds));
        var page = await fetching;

        Assert.Equal(WaitingClock.Noon.AddSeconds(seconds), page.ReadAt);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Fetch_RetryAfterLongerThanAllAttempts_IsTakenAtItsWord()
    {
        await using var server = new PageServer(e => e.SendAsync(429, string.Empty, "Retry-After: 3600"));

        var error = await FailAsync(server, Quick);

        Assert.Equal("it answered 429 Status429", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fetch_SlowLoris_IsCutByTheTotalTimeout()
    {
        var clock = new WaitingClock();
        var dripped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new PageServer(async e =>
        {
            await e.WriteAsync(Exchange.Head(200, ["Content-Length: 1000000"]) + "<");
            dripped.TrySetResult();
            await e.HangAsync();
        });

        var fetching = FailAsync(server, Quick with { AttemptTimeout = TimeSpan.FromHours(1) }, clock);
        await dripped.Task.WaitAsync(Cancel);
        clock.Advance(Quick.TotalTimeout);
        var error = await fetching;

        Assert.Equal("it took longer than 30 s", error.Message);
    }

    [Fact]
    public async Task Fetch_FirstAttemptHangs_SecondServes()
    {
        var clock = new WaitingClock();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new PageServer(e =>
        {
            asked.TrySetResult();
            return e.Number == 1 ? e.HangAsync() : e.SendAsync(200, "page");
        });

        var fetching = FetchAsync(server, Quick, clock);
        await asked.Task.WaitAsync(Cancel);
        clock.Advance(Quick.AttemptTimeout);
        var page = await fetching;

        Assert.Equal("page"u8.ToArray(), page.Body.ToArray());
    }

    [Fact]
    public async Task Fetch_Cancelled_IsNoFailureOfThePage()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var server = new PageServer(async e =>
        {
            await cancel.CancelAsync();
            await e.HangAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new PageFetcher(PageClients.For(Quick), Quick, new FakeTimeProvider()).FetchAsync(server.Origin, cancel.Token));
    }

    [Fact]
    public async Task Fetch_EndlessBody_IsCutAtTheLimit()
    {
        await using var server = new PageServer(async e =>
        {
            await e.WriteAsync(Exchange.Head(200, []));
            while (true)
            {
                await e.WriteAsync(new string('x', 10_000));
            }
        });

        var error = await FailAsync(server, Quick);

        Assert.Equal("it is larger than 2097152 bytes", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fetch_SmallAnswerThatInflates_IsCountedInflated()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[50_000]);
        }

        await using var server = new PageServer(e => e.SendAsync(200, packed.ToArray(), "Content-Encoding: gzip"));

        var page = await FetchAsync(server, Quick with { MaxBytes = 50_000 });
        var error = await FailAsync(server, Quick with { MaxBytes = 49_999 });

        Assert.Equal(50_000, page.Body.Length);
        Assert.InRange(packed.Length, 1, 1000);
        Assert.Equal("it is larger than 49999 bytes", error.Message);
    }

    [Fact]
    public async Task Fetch_Redirects_AreFollowedUpToTheLimit()
    {
        await using var server = new PageServer(e =>
            e.Path == "/5" ? e.SendAsync(200, "there") : e.RedirectAsync(e.Path == "/" ? "/1" : $"/{int.Parse(e.Path[1..], null) + 1}"));

        var page = await FetchAsync(server, Quick);
        var error = await FailAsync(server, Quick with { MaxRedirects = 4 });

        Assert.Equal("there"u8.ToArray(), page.Body.ToArray());
        Assert.Equal("it redirects more than 4 times: O/ → O/1 → O/2 → O/3 → O/4 → O/5", Short(error, server));
    }

    [Fact]
    public async Task Fetch_RedirectInACircle_NamesIt()
    {
        await using var server = new PageServer(e => e.RedirectAsync(e.Path == "/a" ? "/b" : "/a"));

        var error = await FailAsync(server, Quick);

        Assert.Equal("it redirects in a circle: O/ → O/a → O/b → O/a", Short(error, server));
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    public async Task Fetch_RedirectOutOfTheWeb_IsRefused(string location)
    {
        await using var server = new PageServer(e => e.RedirectAsync(location));

        var error = await FailAsync(server, Quick);

        Assert.Equal($"it redirects to {location}, which is neither http nor https", error.Message);
    }

    [Fact]
    public void Follow_FromHttpsToHttp_IsRefused()
    {
        var trail = new RedirectTrail(new("https://example.org/a"), 5);

        var error = Assert.Throws<PageAwayException>(() => trail.Follow(new("http://example.org/a")));

        Assert.Equal("it redirects from https to http://example.org/a, where anybody on the way could change it", error.Message);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Fetch_PrivateAddress_IsRefusedBeforeAnyRequest(string host)
    {
        await using var server = PageServer.Of("secret");
        var options = Quick with { AllowPrivateAddresses = false };

        var error = await Assert.ThrowsAsync<PageAwayException>(
            () => new PageFetcher(PageClients.For(options), options, new FakeTimeProvider()).FetchAsync(new($"http://{host}:{server.Origin.Port}"), Cancel));

        Assert.Matches("^(127.0.0.1 is|localhost is at (127.0.0.1|::1),|::ffff:127.0.0.1 is) an address that is not public", error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Fetch_RedirectToAPrivateAddress_IsRefused()
    {
        await using var inner = new PageServer(e => e.SendAsync(200, "secret"), IPAddress.Parse("127.0.0.2"));
        await using var outer = new PageServer(e => e.RedirectAsync(inner.Origin.AbsoluteUri));
        using var client = PageClients.Create(new(a => a.Equals(IPAddress.Loopback)));

        var error = await Assert.ThrowsAsync<PageAwayException>(() => new PageFetcher(client, Quick, new FakeTimeProvider()).FetchAsync(outer.Origin, Cancel));

        Assert.StartsWith("127.0.0.2 is an address that is not public", error.Message, StringComparison.Ordinal);
        Assert.Single(outer.Requests);
        Assert.Empty(inner.Requests);
    }

    [Fact]
    public async Task Fetch_NameThatMovesToAPrivateAddress_IsRefused()
    {
        await using var server = PageServer.Of("page");
        var answers = new Queue<string>(["127.0.0.1", "10.0.0.1"]);
        using var client = PageClients.Create(
            new(a => a.Equals(IPAddress.Loopback)), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]));
        var fetcher = new PageFetcher(client, Quick, new FakeTimeProvider());
        var address = new Uri($"http://moving.example:{server.Origin.Port}");

        await fetcher.FetchAsync(address, Cancel);
        var error = await Assert.ThrowsAsync<PageAwayException>(() => fetcher.FetchAsync(address, Cancel));

        Assert.StartsWith("moving.example is at 10.0.0.1, an address that is not public", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fetch_NameWithAPrivateAndAPublicAddress_UsesThePublicOne()
    {
        await using var server = PageServer.Of("page");
        using var client = PageClients.Create(
            new(a => a.Equals(IPAddress.Loopback)), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]));

        var page = await new PageFetcher(client, Quick, new FakeTimeProvider()).FetchAsync(new($"http://both.example:{server.Origin.Port}"), Cancel);

        Assert.Equal("page", Encoding.UTF8.GetString(page.Body.Span));
    }

    private static Task<WebPage> FetchAsync(PageServer server, WebOptions options, TimeProvider? clock = null) =>
        new PageFetcher(PageClients.For(options), options, clock ?? new WaitingClock()).FetchAsync(server.Origin, Cancel);

    private static Task<PageAwayException> FailAsync(PageServer server, WebOptions options, TimeProvider? clock = null) =>
        Assert.ThrowsAsync<PageAwayException>(() => FetchAsync(server, options, clock));

    private static string Short(PageAwayException error, PageServer server) =>
        error.Message.Replace(server.Origin.GetLeftPart(UriPartial.Authority), "O", StringComparison.Ordinal);
}
