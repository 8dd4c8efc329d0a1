using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Labelled;

public static class reader_GB
{
    [Plugin(Label = "web")]
    public static IReadOnlyList<Holiday> Web(ReadRequest request) => [new() { Date = new(request.Year, 3, 3), Name = "Web", RuleId = "day" }];

    [Plugin(Label = "feed")]
    public static IReadOnlyList<Holiday> Feed(ReadRequest request) => [new() { Date = new(request.Year, 4, 4), Name = "Feed", RuleId = "day" }];
}
