using CsCheck;
using Feria.Readers.Tests.Web.Serving;
using Feria.Readers.Web.Pages;

namespace Feria.Readers.Tests.Web.Pages;

public sealed class PageCacheTests : IDisposable
{
    private static readonly Uri Address = new("https://example.org/2026?q=ü");
    private static readonly WebPage Page = new("body\n\nof\0bytes"u8.ToArray(), "text/html; charset=utf-8", WaitingClock.Noon);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_Kept_IsWhatWasKept()
    {
        var cache = new PageCache(Path.Combine(_folder.Path, "deeper", "still"));

        Assert.Null(cache.Find(Address));
        Assert.True(cache.Keep(Address, Page));

        AssertSame(Page, new PageCache(Path.Combine(_folder.Path, "deeper", "still")).Find(Address));
        Assert.Null(cache.Find(new("https://example.org/2027")));
    }

    [Fact]
    public void Find_AnyBodyTypeAndTime_ComesBack()
    {
        var cache = new PageCache(_folder.Path);
        Gen.Select(Gen.Byte.Array, Gen.Const("text/html").Null(), Gen.DateTimeOffset).Sample(
            (body, type, time) =>
            {
                var page = new WebPage(body, type, time);
                return cache.Keep(Address, page) && cache.Find(Address) is { } kept
                    && kept.Body.Span.SequenceEqual(body) && kept.ContentType == type && kept.ReadAt == time;
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Keep_Newer_ReplacesTheOlder()
    {
        var cache = new PageCache(_folder.Path);
        var newer = Page with { Body = "newer"u8.ToArray(), ContentType = null };

        cache.Keep(Address, Page);
        cache.Keep(Address, newer);

        AssertSame(newer, cache.Find(Address));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Find_FileCutOrDamagedAnywhere_IsNothingOrTheSameBody()
    {
        var cache = new PageCache(_folder.Path);
        cache.Keep(Address, Page);
        var file = Directory.GetFiles(_folder.Path).Single();
        var whole = File.ReadAllBytes(file);
        for (var i = 0; i < whole.Length; i++)
        {
            File.WriteAllBytes(file, whole[..i]);
            Assert.Null(cache.Find(Address));

            File.WriteAllBytes(file, [.. whole[..i], (byte)(whole[i] ^ 1), .. whole[(i + 1)..]]);
            Assert.True(cache.Find(Address) is not { } found || found.Body.Span.SequenceEqual(Page.Body.Span));
        }
    }

    [Fact]
    public void Find_FileOfAnotherAddress_IsNothing()
    {
        var cache = new PageCache(_folder.Path);
        cache.Keep(Address, Page);
        var file = Directory.GetFiles(_folder.Path).Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace("/2026?", "/2027?", StringComparison.Ordinal));

        Assert.Null(cache.Find(Address));
    }

    [Fact]
    public void Keep_FolderThatCannotBe_SaysNo()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, string.Empty);
        var cache = new PageCache(Path.Combine(file, "folder"));

        Assert.False(cache.Keep(Address, Page));
        Assert.Null(cache.Find(Address));
    }

    [Fact]
    public void Keep_NoFolder_KeepsNothing()
    {
        var cache = new PageCache(null);

        Assert.False(cache.Keep(Address, Page));
        Assert.Null(cache.Find(Address));
    }

    [Fact]
    public async Task Keep_ManyAtOnce_NeverShowsAMixture()
    {
        var cache = new PageCache(_folder.Path);
        WebPage[] pages = [.. Enumerable.Range(0, 4).Select(i => Page with { Body = Enumerable.Repeat((byte)i, 50_000).ToArray() })];
        cache.Keep(Address, pages[0]);

        var found = await Task.WhenAll(pages.Select(page => Task.Run(() => Enumerable.Range(0, 50).Select(_ =>
        {
            cache.Keep(Address, page);
            return cache.Find(Address);
        }).ToList())));

        Assert.All(found.SelectMany(f => f), page => Assert.True(page is { Body.Length: 50_000 } && !page.Body.Span.ContainsAnyExcept(page.Body.Span[0])));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    private static void AssertSame(WebPage expected, WebPage? actual)
    {
        Assert.Equal((expected.ContentType, expected.ReadAt), (actual?.ContentType, actual?.ReadAt));
        Assert.Equal(expected.Body.ToArray(), actual?.Body.ToArray());
    }
}
