using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Plain;

public static class reader_GB
{
    [Plugin]
    public static IReadOnlyList<Holiday> Read(ReadRequest request) =>
        [new() { Date = new(request.Year, 3, 3), Name = "Plain", RuleId = "day" }, new() { Date = new(request.Year, 2, 2), Name = "Plain", RuleId = "earlier" }];
}
