namespace Feria.DuckDB.Tables.Text;

/// <summary>Fields whose quotes are written twice.</summary>
internal static class Unescaped
{
    /// <summary>The field with single quotes.</summary>
    /// <param name="scratch">Where it is written; made longer if need be.</param>
    /// <param name="field">The field as it stands between its quotes.</param>
    public static ReadOnlySpan<byte> Into(ref byte[] scratch, ReadOnlySpan<byte> field)
    {
        if (scratch.Length < field.Length)
        {
            scratch = new byte[field.Length];
        }

        var written = 0;
        while (field.IndexOf((byte)'"') is >= 0 and var quote)
        {
            field[..(quote + 1)].CopyTo(scratch.AsSpan(written));
            written += quote + 1;
            field = field[Math.Min(quote + 2, field.Length)..];
        }

        field.CopyTo(scratch.AsSpan(written));
        return scratch.AsSpan(0, written + field.Length);
    }
}
