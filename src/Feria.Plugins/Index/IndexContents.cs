namespace Feria.Plugins.Index;

/// <summary>The index of one folder.</summary>
/// <param name="Host">The assemblies that its files refer to, and what this program had under these names.</param>
/// <param name="Files">The files by their names from the folder on.</param>
internal sealed record IndexContents(IReadOnlyDictionary<string, Guid> Host, IReadOnlyDictionary<string, IndexedFile> Files)
{
    internal static IndexContents None { get; } = new(new Dictionary<string, Guid>(), new Dictionary<string, IndexedFile>());
}
