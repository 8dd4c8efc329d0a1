using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Labelled;

/// <summary>Of a place that no pack has.</summary>
public static class reader_ZQ
{
    [Plugin(Label = "web")]
    public static IReadOnlyList<Holiday> Web(ReadRequest request) => [new() { Date = new(request.Year, 5, 5), Name = "Web", RuleId = "day" }];
}
