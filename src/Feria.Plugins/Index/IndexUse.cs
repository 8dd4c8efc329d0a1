using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Index;

/// <summary>What one file has to do with the index of its folder.</summary>
/// <param name="Index">The index.</param>
/// <param name="Trace">The file as it was before anything of it was read.</param>
/// <param name="Found">What the index says of it; null when it says nothing, or of another version.</param>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed record IndexUse(FolderIndex Index, FileTrace Trace, IndexedFile? Found)
{
    internal static IndexUse Of(FolderIndex index, string path, string realPath)
    {
        FileTrace trace = FileTrace.Of(realPath);
        return new(index, trace, index.Find(path, trace));
    }
}
