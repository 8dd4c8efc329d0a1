using System.Globalization;
using Feria.Text;

namespace Feria.Rules.Language;

/// <summary>Cuts a phrase into words and hands them out one by one. "the", "a" and "an" mean nothing and are passed over.</summary>
internal sealed class TokenReader
{
    private readonly List<Token> _tokens = [];
    private readonly int _end;
    private int _next;

    public TokenReader(string phrase)
    {
        _end = phrase.Length;
        for (var i = 0; i < phrase.Length;)
        {
            if (char.IsWhiteSpace(phrase[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i++;
            if (IsWordPart(phrase[start]))
            {
                while (i < phrase.Length && (IsWordPart(phrase[i]) || IsInnerSign(phrase, start, i)))
                {
                    i++;
                }
            }

            var original = phrase[start..i];
            var text = original.ToLowerInvariant();
            if (text is not ("the" or "a" or "an"))
            {
                _tokens.Add(new(text, original, start));
            }
        }
    }

    /// <summary>Gets the ids that a date may refer to.</summary>
    public IReadOnlySet<string> RuleIds { get; init; } = System.Collections.Frozen.FrozenSet<string>.Empty;

    public int Count => _tokens.Count;

    public bool IsAtEnd => _next == _tokens.Count;

    public Token Current => IsAtEnd ? new(string.Empty, string.Empty, _end) : _tokens[_next];

    public Token Take() => IsAtEnd ? Current : _tokens[_next++];

    public bool TryTake(params ReadOnlySpan<string> words)
    {
        if (_next + words.Length > _tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (_tokens[_next + i].Text != words[i])
            {
                return false;
            }
        }

        _next += words.Length;
        return true;
    }

    public void Expect(string word)
    {
        if (!TryTake(word))
        {
            throw Unexpected($"'{word}'", [word]);
        }
    }

    public void ExpectEnd()
    {
        if (!IsAtEnd)
        {
            throw Unexpected("the end of the phrase", []);
        }
    }

    public int Number(string what, int least, int most)
    {
        if (!Current.IsNumber)
        {
            throw Unexpected(what, []);
        }

        var token = Take();
        return int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new PhraseException(token.Offset, $"{token.Text} is no {what}: {least} to {most} is expected");
    }

    /// <summary>An error at the current word: what was expected, what stands there, and the nearest of the words that could.</summary>
    public PhraseException Unexpected(string expected, IEnumerable<string> words)
    {
        var found = IsAtEnd ? "the phrase ends" : $"{Feria.Text.Quoted.Of(Current.Original)} stands";
        var near = IsAtEnd ? [] : EditDistance.Nearest(Current.Text, words, 2);
        var hint = near.Count == 0 ? string.Empty : $"; did you mean '{string.Join("' or '", near)}'?";
        return new(Current.Offset, $"{found} where {expected} is expected{hint}");
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '_';

    // A hyphen joins a word ("dhu-al-hijja", "new-years-day"), a colon a time ("14:00"), unless a blank stands beside it.
    // In "UTC-3" it is a minus.
    private static bool IsInnerSign(string phrase, int start, int i) =>
        phrase[i] is '-' or ':' or '.' && i + 1 < phrase.Length && IsWordPart(phrase[i + 1])
        && !phrase.AsSpan(start, i - start).Equals("UTC", StringComparison.OrdinalIgnoreCase);
}
