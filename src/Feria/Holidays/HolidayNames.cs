using Feria.Rules;

namespace Feria.Holidays;

/// <summary>What the holidays of a place are called in the languages that its data have.</summary>
/// <param name="place">The place.</param>
/// <param name="translations">The names in languages beyond those of its rules; asked for when these have none.</param>
internal sealed class HolidayNames(PlaceRules place, Func<IReadOnlyList<Translations>> translations)
{
    /// <summary>The name in a language, or in one that it is a part of: <c>de-AT</c> finds <c>de</c>. Of <c>zh</c>, <c>zh-CN</c> serves.</summary>
    public HolidayName? In(string language, string? subdivision, Holiday holiday)
    {
        if (Name(subdivision, holiday) is not { } name)
        {
            return null;
        }

        var asked = LanguageTags.Canonical(language);
        foreach (var tag in LanguageTags.Widening(asked))
        {
            if (Find(name, holiday.RuleId, known => LanguageTags.AreSame(known, tag)) is { } found)
            {
                return found;
            }
        }

        return Find(name, holiday.RuleId, known => LanguageTags.IsKindOf(known, asked));
    }

    private HolidayName? Find(LocalizedName name, string ruleId, Func<string, bool> isIt)
    {
        foreach (var (tag, text) in name.Texts)
        {
            if (isIt(tag))
            {
                return new(text, tag);
            }
        }

        foreach (var translation in translations())
        {
            if (isIt(translation.Language) && translation.Of(ruleId, name.English) is { } text)
            {
                return new(text, translation.Language);
            }
        }

        return null;
    }

    private LocalizedName? Name(string? subdivision, Holiday holiday)
    {
        var scope = place.ScopeOf(subdivision);
        var day = (holiday.ObservedFor ?? holiday.Date).DayNumber;
        var rules = place.Variants.Where(v => v.RuleId == holiday.RuleId && v.Scopes.Contains(scope) && v.Kinds.Contains(holiday.Kind)).ToList();
        var rule = rules.Find(v => day >= v.Holds.First && day <= v.Holds.Last) ?? rules.FirstOrDefault();
        return holiday.IsObserved ? rule?.ObservedName ?? rule?.Name : rule?.Name;
    }
}
