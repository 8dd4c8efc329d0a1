using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Locations;
using Feria.Text;

namespace Feria.Cli.Arguments;

/// <summary>A place, or a union of some, on the command line.</summary>
internal static class PlaceArgument
{
    public const string Name = "LOCATION";

    public const string Help = "a code, alias or name (GB, UK, GB-SCT, Scotland), or some with + between them (DE+FR)";

    public static Argument<string> Create() => new(Name) { Description = $"A{Help[1..]}; the one that is set unless given, as FERIA_LOCATION." };

    public static LocationSet Parse(LocationCatalog catalog, string? text)
    {
        var parsed = catalog.ParseSet(text);
        return parsed.TryGetValue(out var locations) ? locations : throw CommandException.From(parsed.Error!, isOfPlace: true);
    }

    /// <summary>A single place.</summary>
    public static Location ParseOne(LocationCatalog catalog, string? text)
    {
        var places = Parse(catalog, text).Locations;
        return places.Count == 1 ? places[0] : throw new CommandException(ExitCode.Usage, $"{Quoted.Of(text)} is {places.Count} places; one is expected.");
    }
}
