namespace Feria.Rules;

/// <summary>What a rule's day is called in a further language.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="English">The one of the rule's English names that is translated, where it has had some; empty for whichever it has.</param>
/// <param name="Text">The name.</param>
internal readonly record struct Translation(string RuleId, string English, string Text);
