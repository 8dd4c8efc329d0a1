using Feria.Plugins.Metadata;

namespace Feria.Plugins.Index;

/// <summary>What the index says of one assembly.</summary>
/// <param name="Trace">The file as it was before it was read.</param>
/// <param name="Sum">The SHA-256 sum of what was read.</param>
/// <param name="Assembly">The simple name of the assembly.</param>
/// <param name="Plugins">One for each type with marked methods.</param>
internal sealed record IndexedFile(FileTrace Trace, byte[] Sum, string Assembly, IReadOnlyList<MetadataPlugin> Plugins);
