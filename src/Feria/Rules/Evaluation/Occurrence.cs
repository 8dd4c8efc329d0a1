using Feria.Holidays;

namespace Feria.Rules.Evaluation;

/// <summary>A day that a rule gives.</summary>
internal sealed record Occurrence(int Day, RuleVariant Variant, Certainty Certainty, int? ObservedFor = null);
