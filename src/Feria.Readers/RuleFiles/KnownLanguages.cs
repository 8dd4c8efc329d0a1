using Feria.Text;

namespace Feria.Readers.RuleFiles;

/// <summary>Which tags of languages make sense: a language of ISO 639, then perhaps a script of ISO 15924 and a region of ISO 3166.</summary>
internal static class KnownLanguages
{
    // ISO 639-1 whole; of ISO 639-3 those in which days off are named.
    private static readonly string[] Languages = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
        + "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn "
        + "ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os "
        + "pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw "
        + "ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
        + "ast ber bho bik ceb chr ckb cnr coa crh csb dsb fil frp fur gag gil gom gsw haw hil hmn hsb ilo kab kok lus mai mni niu nso pap "
        + "pau pih rom sat shi smn sms srn szl tet tig tkl tpi tvl tzm war wls yue zgh").Split(' ');

    /// <summary>What is wrong with a tag, or nothing.</summary>
    public static string? Problem(string tag)
    {
        var parts = tag.Split('-');
        if (!Languages.Contains(parts[0], StringComparer.Ordinal))
        {
            var near = EditDistance.Nearest(parts[0], Languages, 2);
            var hint = near.Count > 0 ? $"; did you mean '{string.Join("' or '", near)}'?" : string.Empty;
            return $"'{tag}' is no tag of a language, as de, pt-BR and zh-Hant are{hint}";
        }

        return parts.Length <= 3 && parts.Skip(1).All(IsScriptOrRegion) ? null
            : $"'{tag}' is no tag of a language: behind '{parts[0]}' a script (Hant) or a region (BR, 419) is expected";
    }

    private static bool IsScriptOrRegion(string part) =>
        (part.Length == 4 && char.IsAsciiLetterUpper(part[0]) && part[1..].All(char.IsAsciiLetterLower))
        || (part.Length == 2 && part.All(char.IsAsciiLetterUpper))
        || (part.Length == 3 && part.All(char.IsAsciiDigit));
}
