using Feria.Calendars;

namespace Feria.Rules.Language;

/// <summary>A calendar's name in phrases, the names of its months if they have any, and how many and how long they can be.</summary>
internal sealed record CalendarWords(CalendarSystem Calendar, string Name, int MostMonths, int MostDays, IReadOnlyList<string> Months)
{
    public static IReadOnlyList<CalendarWords> All { get; } =
    [
        new(CalendarSystem.Islamic, "islamic", 12, 30,
        [
            "muharram", "safar", "rabi-al-awwal", "rabi-al-thani", "jumada-al-awwal", "jumada-al-thani", "rajab", "shaban", "ramadan",
            "shawwal", "dhu-al-qadah", "dhu-al-hijjah",
        ]),
        new(CalendarSystem.Chinese, "chinese", 12, 30, []),
        new(CalendarSystem.Korean, "korean", 12, 30, []),
        new(CalendarSystem.Vietnamese, "vietnamese", 12, 30, []),
        new(CalendarSystem.Hebrew, "hebrew", 13, 30,
        [
            "tishri", "cheshvan", "kislev", "tevet", "shevat", "adar-i", "adar", "nisan", "iyar", "sivan", "tammuz", "av", "elul",
        ]),
        new(CalendarSystem.Persian, "persian", 12, 31,
        [
            "farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey", "bahman", "esfand",
        ]),
        new(CalendarSystem.Ethiopian, "ethiopian", 13, 30,
        [
            "meskerem", "tikimt", "hidar", "tahsas", "ter", "yekatit", "megabit", "miyazya", "ginbot", "sene", "hamle", "nehase",
            "pagume",
        ]),
        new(CalendarSystem.Coptic, "coptic", 13, 30,
        [
            "thout", "paopi", "hathor", "koiak", "tobi", "meshir", "paremhat", "parmouti", "pashons", "paoni", "epip", "mesori",
            "pi-kogi-enavot",
        ]),
        new(CalendarSystem.Burmese, "burmese", 12, 30,
        [
            "tagu", "kason", "nayon", "waso", "wagaung", "tawthalin", "thadingyut", "tazaungmon", "nadaw", "pyatho", "tabodwe", "tabaung",
        ]),
        new(CalendarSystem.Thai, "thai", 12, 30, []),
        new(CalendarSystem.Bhutanese, "bhutanese", 12, 30, []),
        new(CalendarSystem.Mongolian, "mongolian", 12, 30, []),
        new(CalendarSystem.Nepali, "nepali", 12, 32,
        [
            "baishakh", "jestha", "ashadh", "shrawan", "bhadra", "ashwin", "kartik", "mangsir", "poush", "magh", "falgun", "chait",
        ]),
        new(CalendarSystem.Pawukon, "pawukon", 1, 210, []),
        new(CalendarSystem.Thingyan, "thingyan", 1, 5, []),
    ];
}
