using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CheapestFlights.Arguments;

/// <summary>What was asked for at the command line.</summary>
/// <param name="Search">The flight that is looked for.</param>
/// <param name="Airlines">The folder of the airlines' plug-ins.</param>
/// <param name="Pages">The folder of the pages that are served.</param>
/// <param name="Site">A site to ask instead, or null.</param>
/// <param name="Again">Whether to ask again with every line of standard input.</param>
internal sealed record SearchArguments(FlightSearch Search, string Airlines, string Pages, Uri? Site, bool Again)
{
    private static readonly Option<string> From = Airport("--from");
    private static readonly Option<string> To = Airport("--to");
    private static readonly Option<DateOnly> Date = new("--date") { Required = true, HelpName = "yyyy-MM-dd", CustomParser = ParseDate };
    private static readonly Option<string> AirlineFolder = Folder("--airlines", "airlines", "of plug-ins, one .cs file for each airline");
    private static readonly Option<string> PageFolder = Folder("--pages", "pages", "of pages that stand for the airlines' sites");
    private static readonly Option<Uri?> Address = new("--site") { HelpName = "URL", Description = "Ask this site instead of serving the pages.", CustomParser = ParseSite };
    private static readonly Option<bool> AskAgain = new("--again") { Description = "Ask again with every line of standard input, of the airlines that are there then." };

    /// <summary>Reads the arguments; says what is wrong with them and gives null when something is.</summary>
    public static SearchArguments? Parse(string[] args, TextWriter error)
    {
        var command = new Command("cheapest-flights", "Ranks the flights of all airlines by their price in euro.") { From, To, Date, AirlineFolder, PageFolder, Address, AskAgain };
        var parse = command.Parse(args, new() { ResponseFileTokenReplacer = null });
        List<string> wrongs = [.. parse.Errors.Select(wrong => wrong.Message)];
        if (wrongs.Count == 0 && parse.GetValue(From) == parse.GetValue(To))
        {
            wrongs.Add($"--from and --to are both {parse.GetValue(From)}; nobody flies that.");
        }

        foreach (var wrong in wrongs)
        {
            error.WriteLine($"cheapest-flights: {wrong}");
        }

        return wrongs.Count > 0
            ? null
            : new(
                new(parse.GetValue(From)!, parse.GetValue(To)!, parse.GetValue(Date)),
                parse.GetValue(AirlineFolder)!,
                parse.GetValue(PageFolder)!,
                parse.GetValue(Address),
                parse.GetValue(AskAgain));
    }

    private static Option<string> Airport(string name) => new(name)
    {
        Required = true,
        HelpName = "AIRPORT",
        CustomParser = result => Valid(
            result, text => text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null, "no airport, as three letters such as OSL are"),
    };

    private static Option<string> Folder(string name, string usual, string what) => new(name)
    {
        HelpName = "DIR",
        Description = $"The folder {what}; '{usual}' here unless given.",
        DefaultValueFactory = result => Existing(result, usual)!,
        CustomParser = result => Existing(result, result.Tokens[0].Value),
    };

    private static string? Existing(ArgumentResult result, string folder)
    {
        if (!Directory.Exists(folder))
        {
            result.AddError($"There is no folder '{folder}'; run the sample from its own folder, or name another.");
        }

        return folder;
    }

    private static DateOnly ParseDate(ArgumentResult result) => Valid(
        result,
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null,
        "no date, as 2026-07-01 is") ?? default;

    private static Uri? ParseSite(ArgumentResult result) => Valid(
        result, text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri : null, "no address, as http://localhost:5000 is");

    private static T? Valid<T>(ArgumentResult result, Func<string, T?> parse, string wrong)
    {
        var text = result.Tokens[0].Value;
        var value = parse(text);
        if (value is null)
        {
            result.AddError($"'{text}' is {wrong}.");
        }

        return value;
    }
}
