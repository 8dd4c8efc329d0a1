using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Misnamed;

/// <summary>Its name is no code of a place.</summary>
public static class reader_a_b
{
    [Plugin]
    public static IReadOnlyList<Holiday> Read(ReadRequest request) => [new() { Date = new(request.Year, 1, 1), Name = "New Year", RuleId = "day" }];
}
