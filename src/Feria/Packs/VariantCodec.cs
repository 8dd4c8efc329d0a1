using Feria.Holidays;
using Feria.Rules;
using Feria.Rules.Observance;

namespace Feria.Packs;

/// <summary>Writes and reads the variants of rules.</summary>
internal static class VariantCodec
{
    private const int Swapped = 1, InLieu = 2;
    private const int MostDays = 400;

    private static readonly int LastDay = DateOnly.MaxValue.DayNumber;

    public static void Write(PackWriter writer, RuleVariant variant)
    {
        writer.Text(variant.RuleId);
        PlaceCodec.WriteName(writer, variant.Name);
        writer.List<LocalizedName>(variant.ObservedName is { } observed ? [observed] : [], n => PlaceCodec.WriteName(writer, n));
        writer.List(variant.Scopes.Words.ToArray(), writer.Word);
        writer.Number(variant.Holds.First);
        writer.Number(variant.Holds.Last);
        writer.Number(variant.Years.Every);
        writer.Number(variant.Years.From);
        writer.List(variant.Years.Named, writer.Number);
        ExpressionCodec.Write(writer, variant.On);
        writer.Number(variant.Length);
        writer.List(variant.Announced.OrderBy(a => a.Key).ToList(), a =>
        {
            writer.Number(a.Key);
            writer.List(a.Value, r => WriteAnnounced(writer, r));
        });
        writer.List(variant.Kinds, k => writer.Text(k.Name));
        writer.List(variant.When, c => writer.Tag(c.Weekdays.Bits, c.OnWeekend ? 1 : 0, c.OnHoliday ? 1 : 0, c.IsNegated ? 1 : 0));
        writer.List(variant.Shifts, c => WriteClause(writer, c));
        writer.List(variant.Observed, c => WriteClause(writer, c));
        writer.Number(variant.Certainty is { } certainty ? (int)certainty + 1 : 0);
        writer.OptionalText(variant.Hours);
        writer.OptionalText(variant.Source);
        writer.OptionalText(variant.AnnouncedSource);
        writer.Number(variant.AnnouncedUntil ?? 0);
        writer.Number(variant.KnownYears?.First ?? 0);
        writer.Number(variant.KnownYears?.Last ?? 0);
    }

    public static RuleVariant Read(PackReader reader) => new()
    {
        RuleId = reader.Text(),
        Name = PlaceCodec.ReadName(reader),
        ObservedName = reader.List(() => PlaceCodec.ReadName(reader)).FirstOrDefault(),
        Scopes = new(reader.List(reader.Word)),
        Holds = new(reader.Number(0, LastDay), reader.Number(0, LastDay)),
        Years = new(reader.Number(1, DateOnly.MaxValue.Year), reader.Number(0, DateOnly.MaxValue.Year), reader.List(reader.Number)),
        On = ExpressionCodec.Read(reader),
        Length = reader.Number(1, MostDays),
        Announced = reader.List(() => (Year: reader.Number(), Days: reader.List(() => ReadAnnounced(reader)))).ToDictionary(a => a.Year, a => a.Days),
        Kinds = reader.List(() => ReadKind(reader.Text())) is { Length: > 0 } kinds ? kinds : throw new PackFormatException("The data pack has a rule of no kind."),
        When = reader.List(() => new DayCondition(new((byte)reader.Number()), reader.Number() == 1, reader.Number() == 1, reader.Number() == 1)),
        Shifts = reader.List(() => ReadClause(reader)),
        Observed = reader.List(() => ReadClause(reader)),
        Certainty = reader.Number() is > 0 and var certainty ? (Certainty)(certainty - 1) : null,
        Hours = reader.OptionalText(),
        Source = reader.OptionalText(),
        AnnouncedSource = reader.OptionalText(),
        AnnouncedUntil = reader.Number(0, DateOnly.MaxValue.Year) is > 0 and var until ? until : null,
        KnownYears = (First: reader.Number(0, DateOnly.MaxValue.Year), Last: reader.Number(0, DateOnly.MaxValue.Year)) is { First: > 0, Last: > 0 } years ? new(years.First, years.Last) : null,
    };

    private static HolidayKind ReadKind(string name) => HolidayKind.Parse(name).TryGetValue(out var kind)
        ? kind
        : throw new PackFormatException($"The data pack has a holiday of the unknown kind '{name}'; a newer Feria reads it.");

    // The length says by its last bits whether a link to another day follows, and which.
    private static void WriteAnnounced(PackWriter writer, AnnouncedDays days)
    {
        writer.Number(days.First);
        writer.Number(((days.Last - days.First) << 2) | (days.SwappedWith is null ? 0 : Swapped) | (days.ObservedFor is null ? 0 : InLieu));
        if ((days.SwappedWith ?? days.ObservedFor) is { } other)
        {
            writer.Number(other - days.First);
        }
    }

    private static AnnouncedDays ReadAnnounced(PackReader reader)
    {
        var first = reader.Number(0, LastDay - MostDays);
        var length = reader.Number(0, (MostDays << 2) | Swapped | InLieu);
        int? other = (length & (Swapped | InLieu)) == 0 ? null : first + reader.Number(-first, LastDay - first);
        return new(first, first + (length >> 2), (length & Swapped) != 0 ? other : null, (length & InLieu) != 0 ? other : null);
    }

    private static void WriteClause(PackWriter writer, ObservanceClause c) =>
        writer.Tag(c.Weekdays.Bits, c.OnWeekend ? 1 : 0, c.OnHoliday ? 1 : 0, (int)c.Target, (int)c.Weekday, c.Days);

    private static ObservanceClause ReadClause(PackReader reader) => new(
        new((byte)reader.Number()), reader.Number() == 1, reader.Number() == 1, (ObservanceTarget)reader.Number(), (DayOfWeek)reader.Number(), reader.Number());
}
