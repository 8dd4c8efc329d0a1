using Feria.Packs;

namespace Feria.Readers.RuleFiles;

/// <summary>What reading a rules file gave.</summary>
/// <param name="Pack">A pack with the file's place, to be put before <see cref="DataPack.Embedded"/>; nothing if there are errors.</param>
/// <param name="Errors">What is wrong, in the order of the file; empty if nothing is.</param>
public sealed record RulesFileResult(DataPack? Pack, IReadOnlyList<RuleFileError> Errors);
