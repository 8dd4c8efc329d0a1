using Feria.Caching.Redis.Health;

namespace Feria.Caching.Redis.Tests;

/// <summary>Two processes under load, and the server of both is killed and started again.</summary>
public sealed class RestartTests : IDisposable
{
    private const int Reads = 20_000;
    private const int KeyBytes = 64 * 4097 * sizeof(long);

    private readonly string _database = Path.GetTempFileName();

    public void Dispose() => File.Delete(_database);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Load_RedisKilledAndStartedAgain_NothingWrongIsServedAndNothingIsLost(bool isLasting)
    {
        using (FileStream file = new(_database, FileMode.Create))
        {
            file.SetLength(KeyBytes);
        }

        await using RedisServerProcess server = await RedisServerProcess.StartAsync(isLasting);
        using ProbeProcess one = await ProbeProcess.StartAsync(server, _database, 0), two = await ProbeProcess.StartAsync(server, _database, 1);
        ProbeProcess[] probes = [one, two];
        for (int round = 1; round <= 3; round++)
        {
            long reads = round * Reads;
            await Task.WhenAll(probes.Select(probe => probe.UntilAsync(probe => probe.State == RedisState.Connected && probe.Connected.Reads > reads)));
            await server.KillAsync();
            await Task.WhenAll(probes.Select(probe => probe.UntilAsync(probe => probe.State != RedisState.Connected && probe.Away.Reads > reads)));
            await server.StartAgainAsync();
        }

        await Task.WhenAll(probes.Select(probe => probe.UntilAsync(probe => probe.State == RedisState.Connected && probe.Connected.Reads > 4 * Reads)));
        Task<string>[] settled = [.. probes.Select(probe => probe.AskAsync("settle"))];
        await Task.WhenAll(settled);
        foreach (ProbeProcess probe in probes)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(await probe.UntilAsync(_ => true));
        }

        Assert.Equal(["0", "0"], await Task.WhenAll(settled));
        Assert.All(probes, probe => Assert.Equal((0, 0, 0), probe.Wrong));
        Assert.All(probes, probe => Assert.Equal(0, probe.Connected.Back));
    }
}
