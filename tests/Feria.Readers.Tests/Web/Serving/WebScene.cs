using Feria.Holidays;
using Feria.Locations;
using Feria.Readers.Web;

namespace Feria.Readers.Tests.Web.Serving;

/// <summary>A site, a reader's options that lead to it, a clock, and what was noticed.</summary>
internal sealed class WebScene : IAsyncDisposable
{
    public const string Address = "https://example.org/2026";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _notices = [];

    public WebScene(Func<Exchange, Task> answer)
    {
        Server = new(answer);
        Options = new()
        {
            AllowPrivateAddresses = true,
            RetryDelay = TimeSpan.Zero,
            CacheFolder = _folder.Path,
            Pages = new(),
            Mirrors = new Dictionary<string, Uri>
            {
                ["https://example.org"] = Server.Origin,
                ["https://publicholidays.co.uk"] = Server.Origin,
                ["https://www.jalanow.com"] = Server.Origin,
            },
        };
    }

    public PageServer Server { get; }

    public WaitingClock Clock { get; } = new();

    public WebOptions Options { get; set; }

    public string Folder => _folder.Path;

    public IReadOnlyList<string> Notices => [.. _notices.Select(Plain)];

    public ReadRequest Request => new(Location.FromCode("ZZ"), 2026) { Time = Clock, Notice = _notices.Add, Settings = [Options] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static WebScene Of(string html) => new(e => e.SendAsync(200, html));

    public static WebScene OfRows(params IEnumerable<string> rows) =>
        Of($"<html lang=en><title>Days</title><table>{string.Concat(rows.Select(r => $"<tr><td>{r.Replace("|", "<td>", StringComparison.Ordinal)}"))}</table>");

    public Task<IReadOnlyList<Holiday>> ReadAsync(Func<WebTable, WebTable>? how = null) =>
        (how ?? (t => t))(WebTable.At(Address)).ReadAsync(Request, Cancel);

    /// <summary>Goes on as another process would: with what is on disk alone.</summary>
    public void Restart() => Options = Options with { Pages = new() };

    /// <summary>The days and names that were read.</summary>
    public async Task<IEnumerable<string>> LinesAsync(Func<WebTable, WebTable>? how = null) => (await ReadAsync(how)).Select(h => $"{h.Date:MM-dd} {h.Name}");

    /// <summary>The error that was read, without the port of the moment.</summary>
    public async Task<string> ErrorAsync(Func<WebTable, WebTable>? how = null) =>
        Plain((await Assert.ThrowsAsync<HolidaySourceException>(() => ReadAsync(how))).Message);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private string Plain(string text) =>
        text.Replace(Server.Origin.Authority, "SERVER", StringComparison.Ordinal).Replace(_folder.Path, "FOLDER", StringComparison.Ordinal);
}
