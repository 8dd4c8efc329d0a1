using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Seeing;

/// <summary>Tells what it was handed.</summary>
public static class reader_GB_SCT
{
    [Plugin]
    public static IReadOnlyList<Holiday> Read(ReadRequest request)
    {
        request.Notice?.Invoke($"{request.Location} {request.Year}");
        var today = DateOnly.FromDateTime(request.Time.GetUtcNow().UtcDateTime);
        return [new() { Date = new(request.Year, today.Month, today.Day), Name = request.Settings.OfType<string>().Single(), RuleId = "day" }];
    }
}
