using CsCheck;
using Feria.Dates;
using Feria.Locations;
using Feria.Packs;
using Feria.Rules;

namespace Feria.Tests.WorkDays;

/// <summary>Every country, subdivision and market that there is data of.</summary>
internal static class EveryPlace
{
    // Eras of weekends, swapped days and half days lie in these years; more of them would be more of the same.
    private const int FirstYear = 1985, LastYear = 2035;

    public static IReadOnlyList<PlaceDays> All { get; } =
        [.. Almanac.BuiltIn.Locations.Countries().SelectMany(c => Almanac.BuiltIn.Locations.Subdivisions(c.Location).Prepend(c)).Where(i => i.FirstYear is not null).Select(Read)];

    /// <summary>Asks every place some questions; what fails names the place and its seed.</summary>
    public static void Sample<T>(int times, Func<PlaceDays, Gen<T>> questions, Action<PlaceDays, T> check)
    {
        foreach (var place in All)
        {
            Gen.Select(Gen.Const(place), questions(place)).Sample(check, iter: times, threads: 1);
        }
    }

    /// <summary>Any day of a place that has so many before and after it.</summary>
    public static Gen<DateOnly> AnyDay(PlaceDays place, int margin = 0) =>
        Gen.Int[margin, place.Calendar.Range.Days - 1 - margin].Select(place.Calendar.Range.First.AddDays);

    private static PlaceDays Read(LocationInfo info)
    {
        var range = new DateRange(new(Math.Max(info.FirstYear!.Value, FirstYear), 1, 1), new(Math.Min(info.LastYear!.Value, LastYear), 12, 31));
        var holidays = Almanac.BuiltIn.ReadAsync(info.Location, range).AsTask().GetAwaiter().GetResult().Holidays;
        var rules = DataPack.Embedded.Place(info.Location.Country)!;
        var eras = rules.WeekendsOf(rules.ScopeOf(info.Location.Subdivision));
        return new(
            info.Location.Code,
            Almanac.BuiltIn.WorkCalendarAsync(new(info.Location), range).AsTask().GetAwaiter().GetResult(),
            holidays,
            NaiveDays.Of(range, date => IsWeekend(eras, date), holidays));
    }

    // The first era holds from the beginning.
    private static bool IsWeekend(IReadOnlyList<WeekendEra> eras, DateOnly date)
    {
        var era = eras[0];
        foreach (var later in eras.Skip(1).Where(e => e.FirstDay <= date.DayNumber))
        {
            era = later;
        }

        return era.Days.Contains(date.DayOfWeek);
    }
}
