namespace Feria.Plugins.Folders;

/// <summary>A file of a folder that may be a plug-in.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="HasLink">Whether it, or its subfolder, is a link; else it lies where its folder lies.</param>
/// <param name="IsFolder">Whether it is a subfolder.</param>
/// <remarks>An object: lists of objects need no code that is not compiled already.</remarks>
internal sealed record FolderEntry(string Path, bool HasLink, bool IsFolder = false);
