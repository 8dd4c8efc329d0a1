namespace Feria.Plugins.Source.Compiling;

/// <summary>What the compiler made of a file: an assembly, or errors.</summary>
/// <param name="Assembly">The assembly; empty when there are errors.</param>
/// <param name="Documentation">Its XML documentation file.</param>
/// <param name="Errors">The errors; their file is left open, as the same text may lie anywhere.</param>
internal sealed record CompiledFile(
    ReadOnlyMemory<byte> Assembly, ReadOnlyMemory<byte> Documentation, IReadOnlyList<PluginSourceError> Errors);
