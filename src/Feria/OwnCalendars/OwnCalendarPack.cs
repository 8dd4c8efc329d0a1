using Feria.Locations;
using Feria.Packs;
using Feria.Text;

namespace Feria.OwnCalendars;

/// <summary>Makes calendars of one's own places among others, by a data pack as any other place is one.</summary>
internal static class OwnCalendarPack
{
    // Longer ones are no places to those who read what users write.
    private const int LongestName = 100;

    /// <summary>The packs with one before them that has the calendars.</summary>
    /// <exception cref="OwnCalendarException">A calendar cannot be used.</exception>
    public static PackStack Over(PackStack packs, IReadOnlyList<OwnCalendar> calendars)
    {
        if (calendars.Count == 0)
        {
            return packs;
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var calendar in calendars)
        {
            if (Problem(calendar, packs, taken) is { } problem)
            {
                throw new OwnCalendarException($"{calendar.Place}: {problem}");
            }
        }

        return packs.Behind(DataPack.Open(PackBuilder.Build(calendars.Select(c => c.Rules()), "of own calendars")).Called("own calendars"));
    }

    private static string? Problem(OwnCalendar calendar, PackStack packs, HashSet<string> taken)
    {
        var code = calendar.Code;
        if (code.Length is < 2 or > Location.MaximumLength || !code.All(char.IsAsciiLetterOrDigit))
        {
            return $"{Quoted.Of(code)} is no code of a calendar: two to {Location.MaximumLength} letters or digits are; a longer name goes into its name.";
        }

        if (calendar.Base is null && calendar.Weekend is null)
        {
            return $"the calendar {code} has neither a base, such as DE-BY, nor a weekend, such as 0000011.";
        }

        foreach (var name in calendar.Aliases.Prepend(calendar.Name ?? code).Prepend(code))
        {
            if (name.Trim().Length is 0 or > LongestName)
            {
                return $"the calendar {code} has a name of {name.Trim().Length} characters; 1 to {LongestName} are expected.";
            }

            var known = packs.Packs.Any(p => p.Has(name.ToUpperInvariant())) ? name.ToUpperInvariant() : packs.FindName(name);
            if (known is not null)
            {
                return $"the calendar {code} cannot be called {Quoted.Of(name)}: that is {known} already. Choose another name, and write {known} as its base.";
            }
        }

        return calendar.Aliases.Append(calendar.Name ?? code).Append(code).Select(FoldedName.Plain).Distinct(StringComparer.Ordinal).FirstOrDefault(n => !taken.Add(n)) is { } twice
            ? $"two calendars are called {Quoted.Of(twice)}."
            : null;
    }
}
