using System.Text;

namespace Feria.Text;

/// <summary>Names in the form in which they are compared: capitals, Latin letters without their marks, plain apostrophes.</summary>
/// <remarks>A table of its own, so that names are found alike wherever the runtime's tables of characters are left out.</remarks>
internal static class FoldedName
{
    // The plain letter of each character; * for two letters, . for none.
    private const string FromC0 =
        "AAAAAA*CEEEEIIIIDNOOOOO.OUUUUY**AAAAAA*CEEEEIIIIDNOOOOO.OUUUUY*YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIII..JJKKKLLLLLLL" +
        "LLLNNNNNNNNNOOOOOO**RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS.B....O..DD...EAE......IKK.....OOO.............UUU.YY..........." +
        ".............AAIIOOUUUUUUUUUUEAAAA....GGKKOOOO..J...GG..NNAA....AAAAEEEEIIIIOOOORRRRUUUUSSTT..HH......AAEEOOOOOOOOYY............" +
        "................";

    private const string From1E00 =
        "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV" +
        "WWWWWWWWWWXXXXYYZZZZZZHTWY.S..*.AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEEEEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......";

    /// <summary>The name in capitals, its marks kept.</summary>
    public static string Capitals(string name) => name.ToUpperInvariant().Replace('’', '\'');

    /// <summary>The name in capitals without marks: CURACAO for Curaçao. What is no Latin letter stays.</summary>
    public static string Plain(string name)
    {
        var capitals = Capitals(name);
        if (Ascii.IsValid(capitals))
        {
            return capitals;
        }

        var plain = new StringBuilder(capitals.Length);
        foreach (var c in capitals)
        {
            if (!IsMark(c))
            {
                Append(plain, c);
            }
        }

        return plain.ToString();
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static void Append(StringBuilder plain, char c)
    {
        var letter = c is >= '\u00C0' and < '\u0250' ? FromC0[c - 0xC0] : c is >= '\u1E00' and <= '\u1EFF' ? From1E00[c - 0x1E00] : '.';
        if (letter == '*')
        {
            plain.Append(c switch
            {
                'Æ' or 'æ' => "AE",
                'Œ' or 'œ' => "OE",
                'Þ' or 'þ' => "TH",
                _ => "SS",
            });
        }
        else
        {
            plain.Append(letter == '.' ? c : letter);
        }
    }
}
