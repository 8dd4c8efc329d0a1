namespace Feria.Calendars;

/// <summary>The calendars whose dates a rule may name. Their numbers are written into data packs and never change.</summary>
internal enum CalendarSystem : byte
{
    Islamic = 0,
    Chinese = 1,
    Korean = 2,
    Vietnamese = 3,
    Hebrew = 4,
    Persian = 5,
    Ethiopian = 6,
    Coptic = 7,
    Burmese = 8,
    Thai = 9,
    Bhutanese = 10,
    Mongolian = 11,
    Nepali = 12,
    Pawukon = 13,
    Thingyan = 14,
}
