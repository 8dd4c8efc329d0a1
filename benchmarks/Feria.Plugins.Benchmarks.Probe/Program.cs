// A process of its own for each measurement that has to start from nothing. Prints one line: milliseconds, bytes, a note.
// usage: Feria.Plugins.Benchmarks.Probe VERB PATH [PLUGIN | COUNT]
using System.Globalization;
using Feria.Plugins.Benchmarks.Probe;

string plugin = args.Length > 2 ? args[2] : "";
Console.WriteLine(args[0] switch
{
    "call-compiled" => FirstCalls.Compiled(args[1]),
    "call-folder" => FirstCalls.Folder(args[1], plugin),
    "call-mcmaster" => FirstCalls.McMaster(args[1], plugin),
    "names-folder" => Listings.Folder(args[1]),
    "names-metadata" => Listings.Metadata(args[1]),
    "names-metadata-context" => Listings.MetadataContext(args[1]),
    "names-loading" => Listings.Loading(args[1]),
    "names-mcmaster" => Listings.McMaster(args[1]),
    "names-compiled" => Listings.Compiled(args[1]),
    "memory-folder" => Memory.Folder(args[1]),
    "memory-mcmaster" => Memory.McMaster(args[1]),
    "cycles-folder" => Memory.FolderCycles(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)),
    "cycles-mcmaster" => Memory.McMasterCycles(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)),
    _ => throw new ArgumentException($"There is no measurement '{args[0]}'."),
});
