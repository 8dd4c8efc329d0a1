using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Aliased;

public static class reader_UK
{
    [Plugin]
    public static IReadOnlyList<Holiday> Read(ReadRequest request) =>
        [new() { Date = new(request.Year, 3, 3), Name = "Aliased", RuleId = "day" }, new() { Date = new(request.Year, 2, 2), Name = "Aliased", RuleId = "earlier" }];
}
