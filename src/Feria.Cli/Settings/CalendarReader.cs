using Feria.Holidays;
using Feria.OwnCalendars;
using Feria.WorkDays;

namespace Feria.Cli.Settings;

/// <summary>Reads a calendar of one's own: a table <c>[calendars.ACME]</c>.</summary>
internal sealed class CalendarReader(string file)
{
    private const string Name = "name", Aliases = "aliases", Base = "base", Weekend = "weekend", Off = "off", Work = "work", Half = "half",
        Date = "date", Hours = "hours";

    private static readonly string[] Keys = [Name, Aliases, Base, Weekend, Off, Work, Half];

    private static readonly string[] DayKeys = [Date, Name, Hours];

    public OwnCalendar Read(TomlNode code, TomlNode table)
    {
        if (table.Form != TomlForm.Table)
        {
            throw new SettingsException(table, $"the calendar {code.Text} is {table.Called}; a table [calendars.{code.Text}] is expected");
        }

        var days = new List<OwnDay>();
        var calendar = new OwnCalendar { Code = code.Text, Source = $"{file}:{code.Line}:{code.Column}" };
        foreach (var (key, value) in table.Entries)
        {
            calendar = key.Text switch
            {
                Name => calendar with { Name = Text(key, value) },
                Aliases => calendar with { Aliases = [.. Each(value).Select(v => Text(key, v))] },
                Base => calendar with { Base = Text(key, value) },
                Weekend => calendar with { Weekend = Mask(key, value) },
                Off => Add(value, HolidayKind.Company),
                Work => Add(value, HolidayKind.WorkingWeekend),
                Half => Add(value, HolidayKind.HalfDay),
                _ => throw new SettingsException(key, SettingKey.Unknown("key of a calendar", key.Text, Keys)),
            };
        }

        return calendar with { Days = days };

        OwnCalendar Add(TomlNode value, HolidayKind kind)
        {
            days.AddRange(Each(value).Select(v => Day(v, kind)));
            return calendar;
        }
    }

    private static List<TomlNode> Each(TomlNode value) => value.Form == TomlForm.List ? value.Items : [value];

    private static string Text(TomlNode key, TomlNode value) => value is { Form: TomlForm.Text, Text: var text } && text.Trim().Length > 0
        ? text
        : throw new SettingsException(value, value.Form == TomlForm.Text ? $"'{key.Text}' is empty" : $"'{key.Text}' is {value.Called}; a text in quotes is expected");

    private static WeekendMask Mask(TomlNode key, TomlNode value)
    {
        var mask = WeekendMask.Parse(Text(key, value));
        return mask.TryGetValue(out var days) ? days : throw new SettingsException(value, mask.Error!.ToString());
    }

    private OwnDay Day(TomlNode value, HolidayKind kind)
    {
        if (value.Form != TomlForm.Table)
        {
            return Parse(value, kind);
        }

        var date = value.Entries.Find(e => e.Key.Text == Date).Value ?? throw new SettingsException(value, "the day has no date, as in { date = \"12-24\", name = \"Company holiday\" }");
        var day = Parse(date, kind);
        foreach (var (key, content) in value.Entries)
        {
            day = key.Text switch
            {
                Date => day,
                Name => day with { Name = Text(key, content) },
                Hours => day with { Hours = Text(key, content) },
                _ => throw new SettingsException(key, SettingKey.Unknown("key of a day", key.Text, DayKeys)),
            };
        }

        return day;
    }

    private OwnDay Parse(TomlNode value, HolidayKind kind)
    {
        if (value.Form is not (TomlForm.Text or TomlForm.Date))
        {
            throw new SettingsException(value, $"a day is {value.Called} here; \"2026-12-24\", \"12-24\" or {{ date = \"12-24\", name = \"…\" }} is expected");
        }

        var day = OwnDay.Parse(kind, value.Text);
        return day.TryGetValue(out var parsed) ? parsed with { Source = $"{file}:{value.Line}" } : throw new SettingsException(value, day.Error!.ToString());
    }
}
