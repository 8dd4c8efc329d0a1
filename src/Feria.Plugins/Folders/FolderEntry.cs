namespace Feria.Plugins.Folders;

/// <summary>A file of a folder that may be a plug-in.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="HasLink">Whether it, or its subfolder, is a link; else it lies where its folder lies.</param>
internal readonly record struct FolderEntry(string Path, bool HasLink);
