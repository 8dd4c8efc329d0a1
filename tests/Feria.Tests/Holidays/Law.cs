using System.Globalization;
using Feria.Holidays;
using Feria.Locations;

namespace Feria.Tests.Holidays;

/// <summary>Days written down from a law by hand, held against the almanac.</summary>
internal static class Law
{
    /// <summary>
    /// Days between spaces, each a public holiday. A minus marks a day that is none; <c>2022-01-03:new-years-day</c> asks
    /// for the rule as well.
    /// </summary>
    public static async Task AssertPublicHolidays(string place, string law, string days)
    {
        foreach (var word in days.Split(' '))
        {
            var isNone = word[0] == '-';
            var text = isNone ? word[1..] : word;
            var date = DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var answer = await Almanac.BuiltIn.ReadAsync(Location.FromCode(place), new(date, date), cancellation: TestContext.Current.CancellationToken);
            var holidays = answer.Holidays.Where(h => h.Kind == HolidayKind.Public && (text.Length == 10 || h.RuleId == text[11..]));

            Assert.True(holidays.Any() != isNone, $"{law}: {place} {word}");
        }
    }
}
