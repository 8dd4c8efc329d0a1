using Feria.Benchmarking;
using Feria.Locations;
using Feria.Packs;

namespace Feria.Rules.Benchmarks.Packs;

/// <summary>A pack from its file: all of it is checked, and then one thing is asked of it.</summary>
internal sealed class PackTable(bool isSmoke) : IMeasurement
{
    public string Title => "A data pack from a file";

    public ResultTable Measure()
    {
        string file = Path.Combine(Path.GetTempPath(), $"feria-{Environment.ProcessId}.pack");
        try
        {
            DataPack.Embedded.Save(file);
            return new(
                Title,
                "reading one country well under a millisecond",
                "bytes",
                new Interleaved(isSmoke).Measure(
                [
                    new("open and check", Of(file, static _ => { }), $"{DataPack.Embedded.Length} bytes, {DataPack.Embedded.Codes.Count} places"),
                    new("and read a place", Of(file, static catalog => catalog.Info(Location.FromCode("GB")))),
                    new("and read the place with the longest tables", Of(file, static catalog => catalog.Info(Location.FromCode("DE")))),
                    new("and find a name", Of(file, static catalog => catalog.Parse("Scotland"))),
                ]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Action<int> Of(string file, Action<LocationCatalog> ask) => count =>
    {
        for (int i = 0; i < count; i++)
        {
            ask(new Almanac(new() { Packs = [DataPack.OpenFile(file)] }).Locations);
        }
    };
}
