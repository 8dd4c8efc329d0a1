using Feria.Rules;

namespace Feria.Holidays;

/// <summary>Finds what a holiday is called in a language that its place's data have.</summary>
internal static class HolidayNames
{
    /// <summary>The name by a language tag, or by its first part: <c>de-AT</c> finds <c>de</c> where there is no Austrian name.</summary>
    public static string? In(string language, PlaceRules place, string? subdivision, Holiday holiday)
    {
        var scope = place.ScopeOf(subdivision);
        var day = (holiday.ObservedFor ?? holiday.Date).DayNumber;
        var rules = place.Variants.Where(v => v.RuleId == holiday.RuleId && v.Scopes.Contains(scope) && v.Kinds.Contains(holiday.Kind)).ToList();
        var rule = rules.Find(v => day >= v.Holds.First && day <= v.Holds.Last) ?? rules.FirstOrDefault();
        var name = holiday.IsObserved ? rule?.ObservedName ?? rule?.Name : rule?.Name;
        return name is null ? null : Text(name, language) ?? Text(name, language.Split('-')[0]);
    }

    private static string? Text(LocalizedName name, string tag)
    {
        foreach (var (known, text) in name.Texts)
        {
            if (string.Equals(known, tag, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        return null;
    }
}
