using System.Text;
using Feria.Readers.Tests.Web.Serving;
using Feria.Readers.Web;
using Feria.Testing;

namespace Feria.Readers.Tests.Web;

/// <summary>What a person reads when a page is broken: one approved text per way to break.</summary>
public sealed class BrokenPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.File("tests", "data", "web", "uk-2026.html"));

    private static readonly Dictionary<string, Func<Exchange, Task>> Broken = new()
    {
        ["moved-columns"] = e => e.SendAsync(200, Page.Replace("<th>Date</th><th>Day</th>", "<th>Day</th><th>When</th>", StringComparison.Ordinal)),
        ["classes-gone"] = e => e.SendAsync(200, Page.Replace("<tr class=\"even\">", "<tr>", StringComparison.Ordinal).Replace("<tr class=\"odd\">", "<tr>", StringComparison.Ordinal)),
        ["empty-table"] = e => e.SendAsync(200, "<html lang=en><title>UK Public Holidays 2026</title><table><thead><tr><th>Date<th>Day<th>Holiday</thead></table>"),
        ["empty-page"] = e => e.SendAsync(200, string.Empty),
        ["robot-check"] = e => e.SendAsync(200, "<title>Just a moment...</title><h1>Checking your browser</h1><p>Please enable JavaScript and cookies to continue.</p>"),
        ["many-tables"] = e => e.SendAsync(200, string.Concat(Enumerable.Range(1, 8).Select(i => $"<table><tr><th>{i}</th><th>" + new string('w', 50) + "</th></tr><tr><td>x<td>\u001B[31mred</table>"))),
        ["unreadable-date"] = e => e.SendAsync(200, Page.Replace("4 May", "1st Monday of May", StringComparison.Ordinal)),
        ["other-language"] = e => e.SendAsync(200, Page.Replace("31 Aug", "31 août", StringComparison.Ordinal)),
        ["numbers-without-order"] = e => e.SendAsync(200, Page.Replace("31 Aug", "31/08/2026", StringComparison.Ordinal)),
        ["weekday-of-another-year"] = e => e.SendAsync(200, Page.Replace("<td>Thu</td>", "<td>Wed</td>", StringComparison.Ordinal)),
        ["contradicting-weekday"] = e => e.SendAsync(200, Page.Replace("<td>25 Dec</td><td>Fri</td>", "<td>Thursday 25 Dec</td><td></td>", StringComparison.Ordinal)),
        ["page-of-next-year"] = e => e.SendAsync(200, "<title>2027</title><table><tr><th>Date<th>Day<th>Holiday<tr class=a><td>31 December 2026<td>Thu<td>A<tr class=a><td>1 January 2027<td>Fri<td>B</table>"),
        ["row-of-a-far-year"] = e => e.SendAsync(200, Page.Replace("<td>3 Apr</td><td>Fri</td>", "<td>3 Apr 2015</td><td>Fri</td>", StringComparison.Ordinal)),
        ["name-gone"] = e => e.SendAsync(200, Page.Replace("Early May Bank Holiday", string.Empty, StringComparison.Ordinal)),
        ["wrong-charset"] = e => e.SendAsync(200, Encoding.Latin1.GetBytes(Page.Replace("Boxing", "Bóxing", StringComparison.Ordinal)), "Content-Type: text/html; charset=utf-8"),
        ["unknown-charset"] = e => e.SendAsync(200, "x"u8.ToArray(), "Content-Type: text/html; charset=utf-9"),
        ["not-html"] = e => e.SendAsync(200, "%PDF"u8.ToArray(), "Content-Type: application/pdf"),
        ["too-many-cells"] = e => e.SendAsync(200, $"<table>{string.Concat(Enumerable.Repeat("<tr><td colspan=1000>", 600))}</table>"),
        ["not-found"] = e => e.SendAsync(404, "gone"),
        ["server-error"] = e => e.SendAsync(500, "sorry"),
        ["come-back-later"] = e => e.SendAsync(429, "slow down", "Retry-After: 3600"),
        ["endless-body"] = EndlessAsync,
        ["broken-off"] = e => e.WriteAsync(Exchange.Head(200, ["Content-Length: 100000"]) + Page[..100]),
        ["no-http"] = e => e.WriteAsync("SSH-2.0-OpenSSH_9.9\r\n\r\n"),
        ["redirect-loop"] = e => e.RedirectAsync(e.Path == "/2026" ? "/2026/" : "/2026"),
        ["redirects-without-end"] = e => e.RedirectAsync($"/{e.Number}"),
        ["redirect-to-a-file"] = e => e.RedirectAsync("file:///etc/passwd"),
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_BrokenPage_ExplainsItself(string name)
    {
        await using var scene = new WebScene(Broken[name]);

        Golden.Verify(await scene.ErrorAsync(Columns), $"web/{name}");
        Assert.Empty(Directory.GetFiles(scene.Folder));
    }

    [Fact]
    public async Task Read_GoodPage_HasEveryDayOnce()
    {
        await using var scene = WebScene.Of(Page);

        var holidays = await scene.ReadAsync(Columns);

        Golden.Verify(string.Join('\n', holidays.Select(h => $"{h.Date:yyyy-MM-dd} {h.RuleId} {h.ObservedFor:yyyy-MM-dd}".TrimEnd() + $" \"{h.Name}\"")), "web/good-page");
    }

    [Fact]
    public async Task Read_PrivateAddress_ExplainsItself()
    {
        await using var scene = WebScene.Of(Page);
        scene.Options = scene.Options with { AllowPrivateAddresses = false };

        Golden.Verify(await scene.ErrorAsync(), "web/private-address");
        Assert.Empty(scene.Server.Requests);
    }

    [Fact]
    public async Task Read_SlowLoris_ExplainsItself()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var scene = new WebScene(async e =>
        {
            await e.WriteAsync(Exchange.Head(200, ["Content-Type: text/html"]) + "<");
            asked.TrySetResult();
            await e.HangAsync();
        });
        scene.Options = scene.Options with { AttemptTimeout = TimeSpan.FromHours(1) };

        var reading = scene.ErrorAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        scene.Clock.Advance(scene.Options.TotalTimeout);

        Golden.Verify(await reading, "web/slow-loris");
    }

    private static WebTable Columns(WebTable table) => table.Rows("tr[class]").Date("Date").Name("Holiday");

    private static async Task EndlessAsync(Exchange exchange)
    {
        await exchange.WriteAsync(Exchange.Head(200, ["Content-Type: text/html"]));
        while (true)
        {
            await exchange.WriteAsync("<p>and on and on and on and on and on and on and on and on and on and on</p>");
        }
    }
}
