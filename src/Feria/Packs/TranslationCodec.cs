using Feria.Rules;

namespace Feria.Packs;

/// <summary>Writes and reads the names that a place's days have in further languages: a section of its own, which few ask for.</summary>
internal static class TranslationCodec
{
    public static byte[] Write(IReadOnlyList<Translations> translations)
    {
        using var writer = new PackWriter();
        writer.List(translations, t =>
        {
            writer.Text(t.Language);
            writer.List(t.Names, n =>
            {
                writer.Text(n.RuleId);
                writer.Text(n.English);
                writer.Text(n.Text);
            });
        });
        return writer.ToArray();
    }

    /// <summary>Reads a section.</summary>
    /// <exception cref="PackFormatException">The section is not well formed.</exception>
    public static IReadOnlyList<Translations> Read(byte[] section)
    {
        var reader = new PackReader(section);
        return reader.List(() => new Translations(
            reader.Text(),
            reader.List(() => new Translation(reader.Text(), reader.Text(), reader.Text()))));
    }
}
