using DuckDB.NET.Native;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Tables.Text;

/// <summary>Reads dates as files write them: <c>2026-05-01</c>, or a moment by ISO 8601, whose date is taken as it stands.</summary>
internal sealed class IsoDate() : TextReading<int>(FunctionName, DuckDBType.Date)
{
    public const string FunctionName = "feria_iso_date";

    private const int LengthOfDate = 10;

    /// <inheritdoc/>
    protected override string Complaint => "is no date; one such as 2026-05-01 is expected.";

    /// <summary>Reads a date, or that of a moment.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length < LengthOfDate || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..LengthOfDate], out var day)
            || year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || !IsTime(text[LengthOfDate..]))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    /// <inheritdoc/>
    protected override bool TryRead(ReadOnlySpan<byte> text, out int value)
    {
        var isDate = TryRead(text, out DateOnly date);
        value = date.DayNumber - Chunk.Epoch;
        return isDate;
    }

    /// <summary>Nothing, or <c>T10:00</c>, <c> 10:00:00.5</c>, <c>T10:00:00Z</c>, <c>T10:00:00+02:00</c>.</summary>
    private static bool IsTime(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length < 6 || text[0] is not ((byte)'T' or (byte)' ') || !TryDigits(text[1..3], out var hour) || hour > 24 || text[3] != ':' || !IsSixty(text[4..]))
        {
            return false;
        }

        text = text[6..];
        if (text is [(byte)':', _, _, ..])
        {
            if (!IsSixty(text[1..]))
            {
                return false;
            }

            text = text[3..];
            if (text is [(byte)'.' or (byte)',', >= (byte)'0' and <= (byte)'9', ..])
            {
                text = text[1..].TrimStart("0123456789"u8);
            }
        }

        return IsZone(text);
    }

    private static bool IsZone(ReadOnlySpan<byte> text) => text switch
    {
        [] or [(byte)'Z'] => true,
        [(byte)'+' or (byte)'-', _, _] => TryDigits(text[1..], out _),
        [(byte)'+' or (byte)'-', _, _, (byte)':', _, _] => TryDigits(text[1..3], out _) && IsSixty(text[4..]),
        [(byte)'+' or (byte)'-', _, _, _, _] => TryDigits(text[1..3], out _) && IsSixty(text[3..]),
        _ => false,
    };

    private static bool IsSixty(ReadOnlySpan<byte> text) => TryDigits(text[..2], out var value) && value <= 60;

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            var digit = c - '0';
            if ((uint)digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}
