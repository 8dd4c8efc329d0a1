using System.Globalization;
using Feria.Rules.Language;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads a block of a rule's fields, with the blocks in it.</summary>
internal sealed class LayerReader(ScopeNames scopes, ErrorList errors)
{
    private const string FromPrefix = "from ", ForPrefix = "for ";

    public Layer Read(Located block)
    {
        var isNone = block.Text?.Trim() == "none";
        if (!block.IsBlock && !isNone)
        {
            errors.Add(block, "a block of 'key: value' lines or 'none' is expected here");
        }

        var layer = new Layer { IsNone = isNone };
        foreach (var (key, value) in block.Entries())
        {
            var word = key.Text ?? string.Empty;
            if (word == Fields.Announced)
            {
                ReadAnnounced(value, layer);
            }
            else if (word.StartsWith(FromPrefix, StringComparison.Ordinal))
            {
                if (ReadDay(key, FromPrefix.Length, isLast: false) is { } firstDay)
                {
                    layer.From.Add((firstDay, Read(value)));
                }
            }
            else if (word.StartsWith(ForPrefix, StringComparison.Ordinal))
            {
                layer.For.Add((scopes.Read(key.Words(ForPrefix.Length)), Read(value)));
            }
            else if (Fields.OfRule.Contains(word))
            {
                layer.Fields[word] = value;
            }
            else
            {
                errors.UnknownWord(key, "key of a rule", [.. Fields.OfRule, "from YEAR", "for PARTS"]);
            }
        }

        return layer;
    }

    /// <summary>Reads the entries of a file of announced dates: years, or scopes with years below them.</summary>
    public Layer ReadDates(Located block)
    {
        var layer = new Layer();
        foreach (var (key, value) in errors.Block(block, "2026: 3 March"))
        {
            if (value.IsBlock)
            {
                var part = new Layer();
                ReadAnnounced(value, part);
                layer.For.Add((scopes.Read(key.Words(0)), part));
            }
            else
            {
                ReadYear(key, value, layer);
            }
        }

        return layer;
    }

    /// <summary>The first or last day of <c>1971</c>, or the day itself for <c>1971-03-01</c>.</summary>
    public int? ReadDay(Located at, int offset, bool isLast, int? end = null)
    {
        var text = at.Text?[offset..(end ?? at.Text.Length)].Trim() ?? string.Empty;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.DayNumber;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9998)
        {
            return (isLast ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1)).DayNumber;
        }

        errors.Add(new LocatedWord(at, text, offset), $"'{text}' is no year and no date; 1971 or 1971-03-01 is expected");
        return null;
    }

    private void ReadAnnounced(Located block, Layer layer)
    {
        foreach (var (key, value) in errors.Block(block, "1995: 8 May"))
        {
            ReadYear(key, value, layer);
        }
    }

    private void ReadYear(Located key, Located value, Layer layer)
    {
        if (!int.TryParse(key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
        {
            errors.Add(key, $"'{key.Text}' is no year");
        }
        else if (errors.Read(value, text => AnnouncedPhrase.Parse(text, year)) is not null && !layer.Announced.TryAdd(year, value))
        {
            errors.Add(key, $"the dates of {year} stand here twice");
        }
    }
}
