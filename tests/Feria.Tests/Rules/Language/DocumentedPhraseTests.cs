using System.Collections.Frozen;
using Feria.Rules.Language;
using Feria.Testing;
using Feria.Tests.Rules.Expressions;

namespace Feria.Tests.Rules.Language;

/// <summary>The date phrases of <c>docs/rules.md</c> give the days that stand beside them.</summary>
public sealed class DocumentedPhraseTests
{
    private const string Heading = "| phrase | 2026 |";

    public static TheoryData<string, string> Phrases
    {
        get
        {
            var rows = File.ReadLines(Repository.File("docs", "rules.md")).SkipWhile(line => line != Heading).Skip(2).TakeWhile(line => line.StartsWith('|'));
            var data = new TheoryData<string, string>();
            foreach (var cells in rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)))
            {
                data.Add(cells[1].Trim('`'), cells[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Phrase_OfTheManual_GivesTheDaysBesideIt(string phrase, string days) =>
        Assert.Equal(days, string.Join(", ", DatePhrase.Parse(phrase, FrozenSet<string>.Empty).In(2026).Select(d => d.ToString("O", null))));
}
