using System.CommandLine;
using Feria.Cli.Answers;
using Feria.Cli.Hosting;
using Feria.Locations;

namespace Feria.Cli.Verbs.Days;

/// <summary><c>feria next GB today</c>: the first working day after a day, or with <c>--previous</c> the last one before it.</summary>
internal sealed class NextVerb(CommandHost host) : DateVerb(host)
{
    private readonly Option<bool> _previous = new("--previous") { Description = "The last working day before the day instead." };

    protected override Command Describe() => new("next", "The first working day after a day.") { _previous };

    protected override Func<DateOnly, CancellationToken, ValueTask<DateOnly>> Answer(VerbContext context, LocationSet places)
    {
        var days = context.Parse.GetValue(_previous) ? -1 : 1;
        return Steps(context, places, days);
    }

    protected override string Sentence(VerbContext context, LocationSet places, DayResultRow row) => context.Parse.GetValue(_previous)
        ? $"The last working day before {Long(row.Date)} in {places}: {Long(row.Result)}."
        : $"The first working day after {Long(row.Date)} in {places}: {Long(row.Result)}.";

    protected override IEnumerable<Fact> Facts(VerbContext context) => [Fact.Of("direction", context.Parse.GetValue(_previous) ? "previous" : "next")];
}
