namespace Feria.DuckDB.Tables.Planning;

/// <summary>How DuckDB writes and reads text, everything said: what it guesses would change with the rows.</summary>
internal static class Csv
{
    // An empty text is written as one, without quotes; a text that is this one is written in quotes.
    private const string NoText = "\u0001NULL";

    /// <summary>The options of COPY TO. The header goes before the rows as it is: DuckDB would rename columns of the same name.</summary>
    public static string Options(string header, char delimiter, string newLine) =>
        $"FORMAT csv, USE_TMP_FILE false, HEADER false, DELIMITER {Sql.Text(delimiter.ToString())}, QUOTE '\"', ESCAPE '\"', COMPRESSION none, NULLSTR {Sql.Text(NoText)}, "
        + $"PREFIX {Sql.Text(header + newLine)}, SUFFIX {Sql.Text(newLine)}, NEW_LINE {Sql.Text(newLine)}";

    /// <summary>The rows of a file with commas and no header, all of them text, as columns c0, c1 and so on.</summary>
    public static string Rows(string path, int columns) =>
        $"read_csv({Sql.Text(path)}, auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', nullstr = {Sql.Text(NoText)}, "
        + $"columns = {{{string.Join(", ", Enumerable.Range(0, columns).Select(i => $"'c{i}': 'VARCHAR'"))}}})";
}
