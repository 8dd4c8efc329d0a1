using System.Text;

namespace Feria.DuckDB.Tables.Text;

/// <summary>Values of files as messages show them.</summary>
internal static class Shown
{
    private const int Longest = 40;

    /// <summary>A value of bounded length.</summary>
    public static string Short(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, Longest * 4)]);
        return text.Length <= Longest && utf8.Length <= Longest * 4 ? text : $"{text[..Math.Min(text.Length, Longest)]}…";
    }
}
