using Feria.Benchmarking;
using Feria.Locations;
using Feria.Packs;

namespace Feria.Rules.Benchmarks.Packs;

/// <summary>A pack that was just opened, and the first question to it: what is read is nobody's earlier doing.</summary>
internal sealed class PackTable(bool isSmoke) : IMeasurement
{
    public string Title => "The first question to a data pack";

    public ResultTable Measure()
    {
        string file = Path.Combine(Path.GetTempPath(), $"feria-{Environment.ProcessId}.pack");
        try
        {
            DataPack.Embedded.Save(file);
            byte[] bytes = File.ReadAllBytes(file);
            return new(
                Title,
                "reading one country well under a millisecond",
                "bytes",
                new Interleaved(isSmoke).Measure(
                [
                    new("none: a pack in memory is opened", Of(bytes, static _ => { }), $"{bytes.Length} bytes, {DataPack.Embedded.Codes.Count} places"),
                    new("a place", Of(bytes, static catalog => catalog.Info(Location.FromCode("GB")))),
                    new("the place with the longest tables", Of(bytes, static catalog => catalog.Info(Location.FromCode("DE")))),
                    new("a name", Of(bytes, static catalog => catalog.Parse("Scotland"))),
                    new("none: a file is read, opened, and all of it checked", count => Repeat(count, () => DataPack.OpenFile(file))),
                ]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Action<int> Of(byte[] bytes, Action<LocationCatalog> ask)
        => count => Repeat(count, () => ask(new Almanac(new() { Packs = [DataPack.Open(bytes)] }).Locations));

    private static void Repeat(int count, Action once)
    {
        for (int i = 0; i < count; i++)
        {
            once();
        }
    }
}
