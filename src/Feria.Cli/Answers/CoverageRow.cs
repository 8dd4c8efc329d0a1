using Feria.Packs;

namespace Feria.Cli.Answers;

/// <summary>What a pack has of a place, as an item of an answer.</summary>
internal sealed record CoverageRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Parts { get; init; }

    public required int Rules { get; init; }

    public required int TableRows { get; init; }

    public required int PublicDays { get; init; }

    public required int TabledDays { get; init; }

    public required double TabledShare { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public static CoverageRow Of(PlaceCoverage place) => new()
    {
        Code = place.Code,
        Name = place.Name,
        Parts = place.Parts,
        Rules = place.Rules,
        TableRows = place.TableRows,
        PublicDays = place.PublicDays,
        TabledDays = place.TabledDays,
        TabledShare = Math.Round(place.TabledShare, 4),
        FirstYear = place.FirstYear,
        LastYear = place.LastYear,
        Languages = place.Languages,
        Sources = place.Sources,
    };
}
