using CheapestFlights;
using CheapestFlights.Arguments;
using CheapestFlights.Offers;
using CheapestFlights.Site;
using Feria.Plugins;
using Feria.Plugins.Source;

if (SearchArguments.Parse(args, Console.Error) is not { } arguments)
{
    return 2;
}

// What every dropped file may use without saying so: the contract, and the library that reads pages.
var airlines = PluginPackage.FromFolder(
    arguments.Airlines,
    new CSharpFiles { Usings = ["AngleSharp.Dom", "AngleSharp.Html.Parser", "CheapestFlights", "System.Globalization"] });

await using var demo = arguments.Site is null ? await DemoSite.StartAsync(arguments.Pages) : null;
using var client = new HttpClient { BaseAddress = arguments.Site ?? demo!.Address, Timeout = TimeSpan.FromSeconds(10) };
var offers = new AirlineOffers(airlines, new AirlineSite(client));
bool found;
do
{
    var answers = await offers.FindAsync(arguments.Search);
    OfferTable.Write(arguments.Search, answers, Console.Out);
    found = answers.Any(answer => answer.Offers.Count > 0);
}
while (arguments.Again && Console.ReadLine() is not null);

return found ? 0 : 1;
