using Feria.Rules.Language;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads what a rule says after <c>lasts:</c>: <c>3 days</c>.</summary>
internal sealed record LengthPhrase(int Days)
{
    public static LengthPhrase Parse(string phrase)
    {
        var tokens = new TokenReader(phrase);
        var days = tokens.Number("number of days", 1, 366);
        _ = tokens.TryTake("days") || tokens.TryTake("day") ? true : throw tokens.Unexpected("'days'", ["days"]);
        tokens.ExpectEnd();
        return new(days);
    }
}
