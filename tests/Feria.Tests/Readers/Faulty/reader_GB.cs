using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Faulty;

/// <summary>Goes wrong in every way; the label says which.</summary>
public static class reader_GB
{
    [Plugin(Label = "throws")]
    public static IReadOnlyList<Holiday> Throws(ReadRequest request) => throw new FormatException($"no dates in {request.Year}");

    [Plugin(Label = "throws-later")]
    public static async Task<IReadOnlyList<Holiday>> ThrowsLater(ReadRequest request)
    {
        await Task.Yield();
        throw new FormatException($"no dates in {request.Year}");
    }

    [Plugin(Label = "cancels-itself")]
    public static Task<IReadOnlyList<Holiday>> CancelsItself(ReadRequest request) => throw new TaskCanceledException($"time-out in {request.Year}");

    [Plugin(Label = "other-year")]
    public static IReadOnlyList<Holiday> OtherYear(ReadRequest request) => [new() { Date = new(request.Year + 1, 1, 1), Name = "New Year", RuleId = "day" }];

    [Plugin(Label = "nothing")]
    public static IReadOnlyList<Holiday>? Nothing(ReadRequest request) => request.Year > 0 ? null : [];

    [Plugin(Label = "null-in-list")]
    public static IReadOnlyList<Holiday> NullInList(ReadRequest request) => request.Year > 0 ? [null!] : [];

    [Plugin(Label = "bad-list")]
    public static IReadOnlyList<Holiday> BadList(ReadRequest request) => new ThrowingList(request.Year);

    [Plugin(Label = "knows-not")]
    public static IReadOnlyList<Holiday> KnowsNot(ReadRequest request) => throw new CoverageException(request.Location, 2000, 2001, request.Year);

    [Plugin(Label = "source")]
    public static IReadOnlyList<Holiday> Source(ReadRequest request) => throw new HolidaySourceException($"the page of {request.Year} is away", "https://example.org/");
}
