using System.Diagnostics;
using System.Net;

namespace Feria.Samples.Tests;

/// <summary>The sample that ranks flights, as a traveller and as somebody who adds an airline meets it.</summary>
public sealed class CheapestFlightsTests : IClassFixture<SampleCache>, IDisposable
{
    private static readonly string[] ToLisbon = ["--from", "OSL", "--to", "LIS", "--date", "2026-07-01"];

    private readonly SampleProgram _program;
    private readonly TemporaryFolder _airlines;

    public CheapestFlightsTests(SampleCache cache)
    {
        _program = new("CheapestFlights", "CheapestFlights", cache);
        _airlines = new(Path.Combine(_program.Folder, "airlines"));
    }

    public void Dispose() => _airlines.Dispose();

    [Fact]
    public async Task Wednesday_AllAirlinesRankedAndTheBadPageExplained()
    {
        var outcome = await _program.RunAsync(ToLisbon);

        Golden.Verify(outcome.ToString(), "samples/cheapest-flights");
        Assert.Contains(outcome.Out, await File.ReadAllTextAsync(Path.Combine(_program.Folder, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sunday", 0, "--from", "osl", "--to", "lis", "--date", "2026-07-05")]
    [InlineData("nothing", 1, "--from", "EDI", "--to", "LIS", "--date", "2026-07-01")]
    [InlineData("no-arguments", 2)]
    [InlineData("bad-airports", 2, "--from", "Oslo", "--to", "L1S", "--date", "2026-07-01")]
    [InlineData("bad-date", 2, "--from", "OSL", "--to", "LIS", "--date", "2026-02-30")]
    [InlineData("same-airport", 2, "--from", "OSL", "--to", "osl", "--date", "2026-07-01")]
    [InlineData("no-folder", 2, "--from", "OSL", "--to", "LIS", "--date", "2026-07-01", "--airlines", "nowhere")]
    [InlineData("bad-site", 2, "--from", "OSL", "--to", "LIS", "--date", "2026-07-01", "--site", "boreal")]
    public async Task Arguments_OtherDayOrWrong_SaysWhatIsSo(string name, int code, params string[] arguments)
    {
        var outcome = await _program.RunAsync(arguments);

        Golden.Verify(outcome.ToString(), $"samples/cheapest-flights-{name}");
        Assert.Equal(code, outcome.Code);
    }

    [Fact]
    public async Task Airline_DroppedAndRemovedWhileItRuns_IsInTheNextAnswer()
    {
        var start = _program.Start([.. ToLisbon, "--again", "--airlines", _airlines.FullName]);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;

        var before = await AnswerAsync(process);
        File.Copy(Path.Combine(_program.Folder, "more-airlines", "islander.cs"), _airlines["islander.cs"]);
        var with = await NextAsync(process);
        File.Delete(_airlines["islander.cs"]);
        var after = await NextAsync(process);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("islander  IS 1", with[2], StringComparison.Ordinal);
        Assert.Equal(before.Skip(1), with.Skip(1).Where(line => !line.Contains("islander", StringComparison.Ordinal)));
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("public static class Broken { [Plugin] public static int Read( => 0; }", "broken.cs(1,")]
    [InlineData("public static class Broken { [Plugin] public static int Read(FlightSearch search) => 0; }", "int Read(FlightSearch search)")]
    [InlineData("""public static class Broken { [Plugin] public static IReadOnlyList<Offer> Read(FlightSearch search, AirlineSite site) => [new("X 1", default, default, 1m, "XTS")]; }""", "nobody here knows the rate of 'XTS'")]
    [InlineData("""public static class Broken { [Plugin] public static Task<IReadOnlyList<Offer>> Read(FlightSearch search, AirlineSite site, CancellationToken cancel) => Ask(site, cancel); static async Task<IReadOnlyList<Offer>> Ask(AirlineSite site, CancellationToken cancel) { await site.ReadAsync("nowhere.html", cancel); return []; } }""", "nowhere.html answers 404")]
    [InlineData("""public static class Broken { [Plugin] public static IReadOnlyList<Offer> Read(FlightSearch search, AirlineSite site) { _ = Price.Read("free", '.'); return []; } }""", "'free' is no price")]
    public async Task Airline_ThatFails_SaysWhyAndTheOthersAreRanked(string source, string why)
    {
        await File.WriteAllTextAsync(_airlines["broken.cs"], source, TestContext.Current.CancellationToken);

        var good = await _program.RunAsync(ToLisbon);
        var outcome = await _program.RunAsync([.. ToLisbon, "--airlines", _airlines.FullName]);

        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Error));
        var complaint = Assert.Single(outcome.Out.Split('\n'), line => line.StartsWith("Not ranked: broken, ", StringComparison.Ordinal));
        Assert.Contains(why, complaint, StringComparison.Ordinal);
        Assert.Equal(good.Out, outcome.Out.Replace(complaint + "\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Site_ThatNobodyServes_EachAirlineSaysSo()
    {
        // A port that was free a moment ago; nobody listens on it.
        using System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}";
        listener.Stop();

        var outcome = await _program.RunAsync([.. ToLisbon, "--site", address]);

        Assert.Equal((1, string.Empty), (outcome.Code, outcome.Error));
        Assert.Equal(4, outcome.Out.Split('\n').Count(line => line.StartsWith("Not ranked: ", StringComparison.Ordinal)));
    }

    private static async Task<List<string>> NextAsync(Process process)
    {
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        return await AnswerAsync(process);
    }

    /// <summary>The lines of one answer; volante is the last airline by name, and it never answers.</summary>
    private static async Task<List<string>> AnswerAsync(Process process)
    {
        List<string> lines = [];
        do
        {
            lines.Add(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new EndOfStreamException(string.Join('\n', lines)));
        }
        while (!lines[^1].StartsWith("Not ranked: volante", StringComparison.Ordinal));

        return lines;
    }
}
