namespace Feria.Readers.RuleFiles;

/// <summary>What a rule's fields are, layered, for one scope from a day to another.</summary>
/// <param name="FirstDay">The first day, inclusive.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="Fields">The fields with all layers applied.</param>
/// <param name="IsNamed">Whether a block names the scope, which brings it in whatever <c>in:</c> says.</param>
internal sealed record Era(int FirstDay, int LastDay, Layer Fields, bool IsNamed);
