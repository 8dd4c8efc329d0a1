using Feria.Calendars;
using Feria.Rules.Expressions;

namespace Feria.Packs;

/// <summary>Writes and reads date expressions: a tag, then its numbers. Tags are never reused; 6 and 7 are of the past.</summary>
internal static class ExpressionCodec
{
    private const int MaximumDepth = 16;

    public static void Write(PackWriter writer, DateExpression expression)
    {
        switch (expression)
        {
            case NeverDate: writer.Tag(0); break;
            case FixedDate e: writer.Tag(1, e.Month, e.Day); break;
            case JulianDate e: writer.Tag(2, e.Month, e.Day); break;
            case NthWeekday e: writer.Tag(3, e.Ordinal, (int)e.Weekday, e.Month); break;
            case MonthEnd e: writer.Tag(4, e.Month); break;
            case Easter e: writer.Tag(5, e.IsOrthodox ? 1 : 0); break;
            case SolarTerm e: writer.Tag(8, e.Degrees, e.MinutesFromUtc); break;
            case BetweenHolidays: writer.Tag(9); break;
            case OtherRule e:
                writer.Tag(10);
                writer.Text(e.RuleId);
                break;
            case TithiDate e: writer.Tag(13, e.Tithi, e.Hour, e.SolarMonth, e.MinutesFromUtc); break;
            case CalendarDate e: writer.Tag(14, (int)e.Calendar, e.Month, e.Day); break;
            case LunarMonthDate e: writer.Tag(15, e.Tithi, e.Hour, e.Month, e.MinutesFromUtc); break;
            case NakshatraDate e: writer.Tag(16, e.Nakshatra, e.Hour, e.SolarMonth, e.MinutesFromUtc); break;
            case SolarMonthDate e: writer.Tag(17, e.Day, e.Hour, e.SolarMonth, e.MinutesFromUtc); break;
            case RelativeWeekday e:
                writer.Tag(11, (int)e.Weekday, (int)e.Relation);
                Write(writer, e.Base);
                break;
            case Offset e:
                writer.Tag(12, e.Days);
                Write(writer, e.Base);
                break;
            default: throw new NotSupportedException($"The pack has no form for {expression.GetType().Name}.");
        }
    }

    public static DateExpression Read(PackReader reader, int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            throw new PackFormatException("The data pack nests an expression too deeply.");
        }

        return reader.Number() switch
        {
            0 => new NeverDate(),
            1 => new FixedDate(reader.Number(), reader.Number()),
            2 => new JulianDate(reader.Number(), reader.Number()),
            3 => new NthWeekday(reader.Number(), (DayOfWeek)reader.Number(), reader.Number()),
            4 => new MonthEnd(reader.Number()),
            5 => new Easter(reader.Number() == 1),
            8 => new SolarTerm(reader.Number(), reader.Number()),
            9 => new BetweenHolidays(),
            10 => new OtherRule(reader.Text()),
            11 => new RelativeWeekday((DayOfWeek)reader.Number(), (WeekdayRelation)reader.Number(), Read(reader, depth + 1)),
            12 => new Offset(Base: null!, reader.Number()) with { Base = Read(reader, depth + 1) },
            13 => new TithiDate(reader.Number(), reader.Number(), reader.Number(), reader.Number()),
            14 => new CalendarDate(ReadCalendar(reader), reader.Number(), reader.Number()),
            15 => new LunarMonthDate(reader.Number(), reader.Number(), reader.Number(), reader.Number()),
            16 => new NakshatraDate(reader.Number(), reader.Number(), reader.Number(), reader.Number()),
            17 => new SolarMonthDate(reader.Number(), reader.Number(), reader.Number(), reader.Number()),
            var tag => throw new PackFormatException($"The data pack has an expression of the unknown form {tag}; a newer Feria reads it."),
        };
    }

    private static CalendarSystem ReadCalendar(PackReader reader) => reader.Number() is var number && CalendarSystems.IsKnown(number)
        ? (CalendarSystem)number
        : throw new PackFormatException($"The data pack has a date of the unknown calendar {number}; a newer Feria reads it.");
}
