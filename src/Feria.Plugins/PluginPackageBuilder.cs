using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Feria.Plugins.Activation;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;
using Feria.Plugins.Settings;

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
    private readonly List<Func<PackageInputs, IPluginSource>> _sources = [];
    private PackageInputs _inputs = PackageInputs.None;
    private SettingsFile? _settings;

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
        return AddFolder(new PluginFolder(folder) { Formats = [.. formats] });
    }

    /// <summary>Adds all plug-ins of a folder.</summary>
    /// <param name="folder">The folder, and what is asked of its files.</param>
    /// <returns>This builder.</returns>
    [RequiresUnreferencedCode(FolderSource.Reason)]
    [RequiresDynamicCode(FolderSource.Reason)]
    public PluginPackageBuilder AddFolder(PluginFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentException.ThrowIfNullOrEmpty(folder.Path, nameof(folder));
        _sources.Add(inputs => new FolderSource(folder, inputs, TimeProvider.System));
        return this;
    }

    /// <summary>Takes what is enabled, disabled and chosen of the plug-ins from a JSON file.</summary>
    /// <remarks>
    /// The file may be missing, and may change: the next call sees it. A plug-in that it disables is not listed, and keeps
    /// its name. While the file is not as it has to be, no plug-in of the package can be called. The last file given counts.
    /// </remarks>
    /// <param name="path">The file; <see cref="PluginSettings"/> writes such files.</param>
    /// <returns>This builder.</returns>
    public PluginPackageBuilder UseSettings(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _settings = new SettingsFile(Path.GetFullPath(path), TimeProvider.System);
        return this;
    }

    /// <summary>Adds the compiled-in plug-ins of a package.</summary>
    /// <param name="package">Their package, when it has another name than this one.</param>
    /// <returns>This builder.</returns>
    public PluginPackageBuilder AddCompiled(string? package = null)
    {
        _sources.Add(inputs => new CompiledSource(package ?? _name, inputs));
        return this;
    }

    /// <summary>Gives the plug-ins the services their constructors and their functions ask for.</summary>
    /// <remarks>
    /// A service is asked for once, when the plug-in that needs it is loaded, and kept as long as that plug-in: what comes
    /// from here lives as long as the package. The last provider given counts.
    /// </remarks>
    /// <param name="services">Where services come from; safe for any number of threads, and still there when it is asked.</param>
    /// <returns>This builder.</returns>
    public PluginPackageBuilder UseServices(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _inputs = _inputs with { Services = services };
        return this;
    }

    /// <summary>Tells how to read types marked <see cref="PluginOptionsAttribute"/> without reflection.</summary>
    /// <remarks>
    /// A natively compiled program needs this for every such type. Elsewhere a type that nobody here knows is read by
    /// reflection. What is given first is asked first.
    /// </remarks>
    /// <param name="types">Most often the <c>Default</c> of a <c>JsonSerializerContext</c>.</param>
    /// <returns>This builder.</returns>
    public PluginPackageBuilder UseOptions(IJsonTypeInfoResolver types)
    {
        ArgumentNullException.ThrowIfNull(types);
        _inputs = _inputs with { OptionTypes = JsonTypeInfoResolver.Combine(_inputs.OptionTypes, types) };
        return this;
    }

    /// <summary>Makes the package. Nothing is read before its first use.</summary>
    /// <returns>The package.</returns>
    public PluginPackage Build()
    {
        PackageInputs inputs = _inputs with { Settings = _settings };
        return new(_name, [.. _sources.Select(source => source(inputs))], _settings);
    }
}
