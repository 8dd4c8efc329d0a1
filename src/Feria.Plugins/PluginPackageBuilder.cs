using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;
using Feria.Plugins.Formats;

namespace Feria.Plugins;

/// <summary>Puts a package together from any mix of sources.</summary>
/// <remarks>
/// Where two sources have a plug-in of one name, the source that was added first wins, and the other plug-in's status
/// names the file that shadows it. A file that fails keeps the name it claims: nobody gets another plug-in than the one
/// they dropped without being told. For one thread at a time.
/// </remarks>
public sealed class PluginPackageBuilder
{
    private readonly string _name;
    private readonly List<IPluginSource> _sources = [];

    internal PluginPackageBuilder(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    /// <summary>Adds all plug-ins of a folder.</summary>
    /// <param name="folder">The folder. It may be missing, or come into being later, when another source exists.</param>
    /// <param name="formats">Kinds of files to understand besides assemblies and those of the referenced assemblies.</param>
    /// <returns>This builder.</returns>
    [RequiresUnreferencedCode(FolderSource.Reason)]
    [RequiresDynamicCode(FolderSource.Reason)]
    public PluginPackageBuilder AddFolder(string folder, params ReadOnlySpan<PluginFileFormat> formats)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _sources.Add(new FolderSource(Path.GetFullPath(folder), FormatSet.With(formats), TimeProvider.System));
        return this;
    }

    /// <summary>Adds the compiled-in plug-ins of a package.</summary>
    /// <param name="package">Their package, when it has another name than this one.</param>
    /// <returns>This builder.</returns>
    public PluginPackageBuilder AddCompiled(string? package = null)
    {
        _sources.Add(new CompiledSource(package ?? _name));
        return this;
    }

    /// <summary>Makes the package. Nothing is read before its first use.</summary>
    /// <returns>The package.</returns>
    public PluginPackage Build() => new(_name, [.. _sources]);
}
