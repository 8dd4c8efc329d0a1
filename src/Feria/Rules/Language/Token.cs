namespace Feria.Rules.Language;

/// <summary>A word, a number or a sign of a phrase, in lower case, and where it stands.</summary>
internal readonly record struct Token(string Text, string Original, int Offset)
{
    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]) && Text.All(char.IsAsciiDigit);
}
