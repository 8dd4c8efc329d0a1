// A process that shares a cache with another one, under load, while the test kills the server of both.
// usage: Feria.Caching.Redis.Probe ADDRESS DATABASE INDEX
// Each line of input is answered by one line: "report" by what was seen, "settle" by how many keys are wrong after the last write.
using Feria.Caching.Redis.Probe;

using Source source = new(args[1]);
await using Load load = new(args[0], source, int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
await load.StartAsync();
Console.WriteLine("ready");
while (await Console.In.ReadLineAsync() is { } command)
{
    Console.WriteLine(command == "settle" ? await load.SettleAsync() : load.Report());
}
