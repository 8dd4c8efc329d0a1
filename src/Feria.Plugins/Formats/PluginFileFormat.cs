namespace Feria.Plugins;

/// <summary>A kind of file, besides assemblies, that plug-ins can be dropped as.</summary>
/// <remarks>
/// Such a file is one plug-in, named by the file without its extension: no file has to be read to find one by name.
/// An assembly announces its format with <see cref="PluginFileFormatAttribute"/>; then every program that refers to it
/// understands such files. Implementations have to be safe for any number of threads.
/// </remarks>
public abstract class PluginFileFormat
{
    /// <summary>The extension of such files with its dot, such as <c>.cs</c>; letter case is ignored.</summary>
    public abstract string Extension { get; }

    /// <summary>Makes an assembly of a file. Called once for each version of a file, and on first need only.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The assembly, or the reason why there is none. What it throws counts as a failure too.</returns>
    public abstract PluginFileReading Read(PluginFile file);
}
