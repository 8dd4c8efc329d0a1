using Feria.Locations;

namespace Feria.Cli.Answers;

/// <summary>A place as an item of an answer.</summary>
internal sealed record PlaceRow(
    string Code,
    string Name,
    string LocalName,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Languages,
    int Subdivisions,
    int? FirstYear,
    int? LastYear)
{
    public static PlaceRow Of(LocationInfo info, int subdivisions) =>
        new(info.Location.Code, info.Name, info.LocalName, info.Aliases, info.Languages, subdivisions, info.FirstYear, info.LastYear);
}
