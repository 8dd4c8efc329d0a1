using Tomlyn;
using Tomlyn.Parsing;

namespace Feria.Cli.Settings;

/// <summary>Reads a TOML text into nodes. The parser pulls and stops at a depth of its own, so nothing in a text can exhaust the stack.</summary>
internal sealed class TomlText
{
    private readonly string _text;
    private readonly TomlParser _parser;

    private TomlText(string text)
    {
        _text = text;
        _parser = TomlParser.Create(text, new TomlParserOptions { Mode = TomlParserMode.Strict }, null);
    }

    /// <summary>The table of the whole text.</summary>
    /// <exception cref="SettingsException">It is no TOML.</exception>
    public static TomlNode Read(string text)
    {
        try
        {
            var reader = new TomlText(text);
            var root = new TomlNode(TomlForm.Table, string.Empty, 1, 1);
            while (reader._parser.MoveNext())
            {
                if (reader._parser.Current.Kind == TomlParseEventKind.StartTable)
                {
                    reader.ReadTable(root);
                }
            }

            return root;
        }
        catch (TomlException e)
        {
            throw new SettingsException(e.Line ?? 1, e.Column ?? 1, $"this is no TOML: {Plain(e.Message)}");
        }
    }

    // The parser's words without the place that is said before them.
    private static string Plain(string message) =>
        message.IndexOf(": error : ", StringComparison.Ordinal) is >= 0 and var at ? message[(at + 10)..].TrimEnd()
        : message.IndexOf(" : error : ", StringComparison.Ordinal) is >= 0 and var with ? message[(with + 11)..].TrimEnd() : message;

    private void ReadTable(TomlNode table)
    {
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            var key = Here(TomlForm.Text, _parser.GetPropertyName(), table);
            _parser.MoveNext();
            var known = table.Entries.Find(e => e.Key.Text == key.Text).Value;
            var value = ReadValue(known is { Form: TomlForm.Table } && _parser.Current.Kind == TomlParseEventKind.StartTable ? known : null, key);
            if (known is null)
            {
                table.Entries.Add((key, value));
            }
            else if (value != known)
            {
                throw new SettingsException(key, $"'{key.Text}' stands here for the second time");
            }
        }
    }

    // A table may be opened again, for the tables that are in it.
    private TomlNode ReadValue(TomlNode? known, TomlNode near)
    {
        switch (_parser.Current.Kind)
        {
            case TomlParseEventKind.StartTable:
                var table = known ?? Here(TomlForm.Table, string.Empty, near);
                ReadTable(table);
                return table;
            case TomlParseEventKind.StartArray:
                var list = Here(TomlForm.List, string.Empty, near);
                while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
                {
                    list.Items.Add(ReadValue(null, list));
                }

                return list;
            case TomlParseEventKind.String: return Here(TomlForm.Text, _parser.GetString(), near);
            case TomlParseEventKind.Boolean: return Here(TomlForm.Flag, Written(), near);
            case TomlParseEventKind.DateTime: return Here(TomlForm.Date, Written(), near);
            default: return Here(TomlForm.Number, Written(), near);
        }
    }

    private string Written() => _parser.Current.Span is { } span ? _text[span.Start.Offset..Math.Min(_text.Length, span.End.Offset + 1)].Trim() : string.Empty;

    // A table that a header opens stands where its name does.
    private TomlNode Here(TomlForm form, string? text, TomlNode near) => _parser.Current.Span is { } span
        ? new(form, text ?? string.Empty, span.Start.Line + 1, span.Start.Column + 1)
        : new(form, text ?? string.Empty, near.Line, near.Column);
}
