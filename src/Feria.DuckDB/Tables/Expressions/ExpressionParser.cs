using System.Text;

namespace Feria.DuckDB.Tables.Expressions;

/// <summary>
/// Reads <c>NAME = VERB(ARGUMENT, …)</c>. An argument is a word (letters, digits, <c>_ - + . : /</c>), a column in double
/// quotes, a text in single quotes, or another call. A quote within quotes is written twice.
/// </summary>
internal sealed class ExpressionParser
{
    private const int DeepestNesting = 20;

    private readonly string _source;
    private int _at;
    private int _depth;

    private ExpressionParser(string source) => _source = source;

    public static ParseResult<AddedColumn> Parse(string source)
    {
        try
        {
            return ParseResult<AddedColumn>.Success(new ExpressionParser(source).ReadAll());
        }
        catch (ExpressionException e)
        {
            return ParseResult<AddedColumn>.Failure(e.Of(source));
        }
    }

    private AddedColumn ReadAll()
    {
        var name = ReadOperand();
        if (name.Kind is not (NodeKind.Word or NodeKind.Column) || name.Text.Length == 0)
        {
            throw Wrong(name.At, "The name of the new column is expected, as in due = add(created, 10, DE-BY).");
        }

        Expect('=', "behind the name of the new column");
        var call = ReadOperand();
        if (call.Kind != NodeKind.Call)
        {
            throw Wrong(call.At, $"'{call.Text}' is no call of a verb; one is expected, as in add(created, 10, DE-BY).");
        }

        SkipSpace();
        return _at == _source.Length ? new(name.Text, call, _source) : throw Wrong(_at + 1, $"'{_source[_at]}' is too much; the expression has ended.");
    }

    private ExpressionNode ReadOperand()
    {
        SkipSpace();
        var start = _at + 1;
        if (_at < _source.Length && _source[_at] is '"' or '\'')
        {
            var quote = _source[_at];
            return new(quote == '"' ? NodeKind.Column : NodeKind.Text, start, ReadQuoted(quote), []);
        }

        var word = ReadWord();
        SkipSpace();
        return _at < _source.Length && _source[_at] == '(' ? new(NodeKind.Call, start, word, ReadArguments(start)) : new(NodeKind.Word, start, word, []);
    }

    private List<ExpressionNode> ReadArguments(int start)
    {
        if (++_depth > DeepestNesting)
        {
            throw Wrong(start, $"Verbs are nested more than {DeepestNesting} deep.");
        }

        _at++;
        var arguments = new List<ExpressionNode>();
        SkipSpace();
        if (_at < _source.Length && _source[_at] == ')')
        {
            throw Wrong(_at + 1, "An argument is expected before ')'.");
        }

        do
        {
            arguments.Add(ReadOperand());
            SkipSpace();
        }
        while (_at < _source.Length && _source[_at] == ',' && ++_at > 0);

        Expect(')', "behind the arguments");
        _depth--;
        return arguments;
    }

    private string ReadWord()
    {
        var start = _at;
        while (_at < _source.Length && IsOfWord(_source[_at]))
        {
            _at++;
        }

        return _at > start
            ? _source[start.._at]
            : throw Wrong(start + 1, start < _source.Length ? $"'{_source[start]}' stands where a name, a date, a number or a place is expected." : "It ends where a name, a date, a number or a place is expected.");
    }

    private string ReadQuoted(char quote)
    {
        var start = _at + 1;
        var text = new StringBuilder();
        for (_at++; _at < _source.Length; _at++)
        {
            if (_source[_at] != quote)
            {
                text.Append(_source[_at]);
            }
            else if (_at + 1 < _source.Length && _source[_at + 1] == quote)
            {
                text.Append(_source[_at++]);
            }
            else
            {
                _at++;
                return text.ToString();
            }
        }

        throw Wrong(start, $"The quote {quote} is not closed.");
    }

    private void Expect(char wanted, string where)
    {
        SkipSpace();
        if (_at >= _source.Length || _source[_at] != wanted)
        {
            throw Wrong(_at + 1, $"'{wanted}' is expected {where}{(_at < _source.Length ? $", not '{_source[_at]}'" : string.Empty)}.");
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _source.Length && char.IsWhiteSpace(_source[_at]))
        {
            _at++;
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '-' or '+' or '.' or ':' or '/' or '\u200C' or '\u200D';

    private static ExpressionException Wrong(int at, string message) => new(at, message, []);
}
