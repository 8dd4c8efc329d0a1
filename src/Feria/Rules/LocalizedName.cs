namespace Feria.Rules;

/// <summary>A name in some languages, each by its tag; English is always among them.</summary>
internal sealed class LocalizedName(IReadOnlyList<KeyValuePair<string, string>> texts)
{
    public IReadOnlyList<KeyValuePair<string, string>> Texts { get; } = texts;

    public string English => In("en") ?? Texts[0].Value;

    public string? In(string language)
    {
        foreach (var (tag, text) in Texts)
        {
            if (tag == language)
            {
                return text;
            }
        }

        return null;
    }
}
