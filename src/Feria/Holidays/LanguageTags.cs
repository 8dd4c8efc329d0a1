namespace Feria.Holidays;

/// <summary>Tags of languages (BCP 47), and which of some serves where one is asked for.</summary>
internal static class LanguageTags
{
    public const string English = "en";

    /// <summary>A tag as data write it: hyphens, and no more.</summary>
    public static string Canonical(string tag) => tag.Trim().Replace('_', '-');

    public static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag and those that it is a part of, the narrowest first: zh-Hant-TW, zh-Hant, zh.</summary>
    public static IEnumerable<string> Widening(string tag)
    {
        while (true)
        {
            yield return tag;
            if (tag.LastIndexOf('-') is not (> 0 and var hyphen))
            {
                yield break;
            }

            tag = tag[..hyphen];
        }
    }

    /// <summary>Whether a tag is of a region or script of a language: zh-CN of zh.</summary>
    public static bool IsKindOf(string tag, string language) =>
        tag.Length > language.Length && tag[language.Length] == '-' && tag.StartsWith(language, StringComparison.OrdinalIgnoreCase);
}
