using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>What reading the files of a place gave: its rules, or what is wrong with them.</summary>
internal sealed record RuleFileResult(PlaceRules? Place, IReadOnlyList<RuleFileError> Errors);
