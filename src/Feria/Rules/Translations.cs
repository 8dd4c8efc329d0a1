namespace Feria.Rules;

/// <summary>What the days of a place are called in a language that is not its own.</summary>
/// <param name="Language">The language's tag.</param>
/// <param name="Names">The names, those of a certain English name before those of any.</param>
internal sealed record Translations(string Language, IReadOnlyList<Translation> Names)
{
    /// <summary>The name of a rule's day, by the English one that it has.</summary>
    public string? Of(string ruleId, string english)
    {
        string? any = null;
        foreach (var name in Names)
        {
            if (name.RuleId != ruleId)
            {
                continue;
            }

            if (name.English == english)
            {
                return name.Text;
            }

            any = name.English.Length == 0 ? name.Text : any;
        }

        return any;
    }
}
