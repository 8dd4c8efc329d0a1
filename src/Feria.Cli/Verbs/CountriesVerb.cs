using System.CommandLine;
using System.Globalization;
using Feria.Cli.Answers;
using Feria.Cli.Arguments;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Locations;

namespace Feria.Cli.Verbs;

/// <summary><c>feria countries DE</c>: codes, names, subdivisions, coverage.</summary>
internal sealed class CountriesVerb(CommandHost host)
{
    private readonly Argument<string?> _code = new("CODE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A country or market, to see its subdivisions; all countries unless given.",
    };

    private readonly AnswerOptions _options =
        new(new(FormatNames.Table, [.. FormatNames.Rows]));

    private static IReadOnlyList<Column<PlaceRow>> Columns { get; } =
    [
        new("code", p => p.Code),
        new("name", p => p.Name),
        new("local-name", p => p.LocalName),
        new("aliases", p => string.Join(", ", p.Aliases)),
        new("languages", p => string.Join(", ", p.Languages)),
        new("subdivisions", p => p.Subdivisions.ToString(CultureInfo.InvariantCulture)),
        new("covered", Covered, ColumnReaders.People),
        new("first-year", p => p.FirstYear?.ToString(CultureInfo.InvariantCulture), ColumnReaders.Programs),
        new("last-year", p => p.LastYear?.ToString(CultureInfo.InvariantCulture), ColumnReaders.Programs),
    ];

    public Command Create()
    {
        var command = new Command("countries", "The places that there are data of: codes, names, subdivisions, coverage.") { _code };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static string Covered(PlaceRow place) =>
        place.FirstYear is null ? "as its reader knows" : FormattableString.Invariant($"{place.FirstYear} to {place.LastYear}");

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var context = new VerbContext(host, parse, _options, cancellation);
        var catalog = context.Almanac.Locations;
        context.SayComplaints();
        var places = parse.GetValue(_code) is { } code ? WithSubdivisions(catalog, code) : catalog.Countries();
        await context.PrintAsync(new Answer<PlaceRow>
        {
            Plural = "places",
            Columns = Columns,
            Items = places.Select(p => PlaceRow.Of(p, p.Location.Subdivision is null ? catalog.Subdivisions(p.Location).Count : 0)).ToAsyncEnumerable(),
            Json = static () => CliJson.Relaxed.PlaceRow,
        });
        return ExitCode.Yes;
    }

    private static IReadOnlyList<LocationInfo> WithSubdivisions(LocationCatalog catalog, string code)
    {
        var parsed = catalog.Parse(code);
        var place = parsed.TryGetValue(out var location) ? location : throw CommandException.From(parsed.Error!);
        return place.Subdivision is null ? [catalog.Info(place), .. catalog.Subdivisions(place)] : [catalog.Info(place)];
    }
}
