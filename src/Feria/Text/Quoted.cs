namespace Feria.Text;

/// <summary>What a user wrote, as messages show it: a slip is seen in some words, and a page of them would hide what is said.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The text in quotes, shortened.</summary>
    public static string Of(string? text) => $"'{Short(text ?? string.Empty)}'";

    /// <summary>The text, or its beginning and an ellipsis; a character of two parts is not cut in half.</summary>
    public static string Short(string text) =>
        text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)]}…";
}
