using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads names: one text in English, or a block with a text per language.</summary>
internal sealed class NameReader(IReadOnlyList<string> languages, ErrorList errors)
{
    public LocalizedName? Read(Located node)
    {
        if (node.Text is { } text)
        {
            if (text.Trim().Length == 0)
            {
                errors.Add(node, "the name is empty");
                return null;
            }

            return new([new("en", text.Trim())]);
        }

        var texts = new List<KeyValuePair<string, string>>();
        foreach (var (key, value) in node.Entries())
        {
            var tag = key.Text ?? string.Empty;
            if (!languages.Contains(tag) && tag != "en")
            {
                errors.UnknownWord(key, "language of this place", ["en", .. languages]);
            }

            if (value.Text?.Trim() is not { Length: > 0 } name)
            {
                errors.Add(value, "the name is empty");
                continue;
            }

            texts.Add(new(tag, name));
        }

        if (!texts.Exists(t => t.Key == "en"))
        {
            errors.Add(node, "the English name is missing; write 'en: NAME'");
            return null;
        }

        return new(texts);
    }
}
