using Feria.Calendars;
using Feria.Rules;

namespace Feria.Packs;

/// <summary>Writes and reads all that is known of a place.</summary>
internal static class PlaceCodec
{
    public static byte[] Write(PlaceRules place)
    {
        using var writer = new PackWriter();
        writer.Text(place.Code);
        WriteName(writer, place.Name);
        writer.List(place.Aliases, writer.Text);
        writer.List(place.Bases, writer.Text);
        writer.List(place.Languages, writer.Text);
        writer.List(place.Subdivisions, s =>
        {
            writer.Text(s.Code);
            WriteName(writer, s.Name);
            writer.List(s.Aliases, writer.Text);
            WriteWeekends(writer, s.Weekends);
        });
        WriteWeekends(writer, place.Weekends);
        writer.Number(place.FirstYear);
        writer.Number(place.LastYear);
        writer.OptionalText(place.Source);
        writer.List(place.Variants, v => VariantCodec.Write(writer, v));
        return writer.ToArray();
    }

    /// <summary>Reads a section.</summary>
    /// <exception cref="PackFormatException">The section is not well formed.</exception>
    public static PlaceRules Read(byte[] section)
    {
        try
        {
            var reader = new PackReader(section);
            var place = new PlaceRules
            {
                Code = reader.Text(),
                Name = ReadName(reader),
                Aliases = reader.List(reader.Text),
                Bases = reader.List(reader.Text),
                Languages = reader.List(reader.Text),
                Subdivisions = reader.List(() => new Subdivision(ReadPart(reader.Text()), ReadName(reader), reader.List(reader.Text), ReadWeekends(reader))),
                Weekends = ReadWeekends(reader),
                FirstYear = reader.Number(Computus.FirstYear, Computus.LastYear),
                LastYear = reader.Number(Computus.FirstYear, Computus.LastYear),
                Source = reader.OptionalText(),
                Variants = reader.List(() => VariantCodec.Read(reader)),
            };
            return place.Languages.Count > 0 && (place.Weekends.Count > 0 || place.Bases.Count > 0)
                ? place
                : throw new PackFormatException("The data pack has a place without a language or a weekend.");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new PackFormatException("The data pack's section of a place is damaged.", e);
        }
    }

    internal static void WriteName(PackWriter writer, LocalizedName name) => writer.List(name.Texts, t =>
    {
        writer.Text(t.Key);
        writer.Text(t.Value);
    });

    internal static LocalizedName ReadName(PackReader reader) =>
        reader.List(() => new KeyValuePair<string, string>(reader.Text(), reader.Text())) is { Length: > 0 } texts
            ? new(texts)
            : throw new PackFormatException("The data pack has a name without any text.");

    // What a location's code can have behind the hyphen.
    private static string ReadPart(string code) => code.Length is > 0 and <= 35 && code[^1] != '-'
        ? code
        : throw new PackFormatException("The data pack has a part of a place whose code is none.");

    private static void WriteWeekends(PackWriter writer, IReadOnlyList<WeekendEra> eras) => writer.List(eras, w =>
    {
        writer.Number(w.FirstDay);
        writer.Number(w.Days.Bits);
    });

    private static WeekendEra[] ReadWeekends(PackReader reader) =>
        reader.List(() => new WeekendEra(reader.Number(), new((byte)reader.Number(0, WeekdaySet.All.Bits - 1))));
}
