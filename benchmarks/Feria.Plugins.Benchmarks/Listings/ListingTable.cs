using Feria.Benchmarking;
using Feria.Plugins.Benchmarks.Processes;

namespace Feria.Plugins.Benchmarks.Listings;

/// <summary>The names of a folder of a thousand assemblies.</summary>
internal sealed class ListingTable(Workshop workshop) : IMeasurement
{
    public string Title => "Names of a folder of 1,000 assemblies with 4 functions each";

    public ResultTable Measure()
    {
        string folder = workshop.ThousandAssemblies;
        void Index(string cache) => _ = Child.Run(cache, "names-folder", folder);
        return new ResultTable(Title, "at most 60 ms cold and 10 ms from the index", "bytes", [
            .. Rows("metadata read by hand", workshop.Median(null, "names-metadata", folder)),
            .. Rows("Names, no index yet", workshop.Median(null, "names-folder", folder)),
            .. Rows("Names, from the index", workshop.Median(Index, "names-folder", folder)),
            .. Rows("MetadataLoadContext", workshop.Median(null, "names-metadata-context", folder)),
            .. Rows("every assembly loaded", workshop.Median(null, "names-loading", folder)),
            .. Rows("McMaster: every assembly loaded", workshop.Median(null, "names-mcmaster", folder)),
        ]);
    }

    private static IEnumerable<Row> Rows(string what, ProbeReading reading) =>
    [
        new(what, reading.AgainNanoseconds, Note: "another folder in the same process"),
        new(what + ", first in its process", reading.Nanoseconds, Note: "compiling of all code included"),
    ];
}
