using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Compiled;
using Feria.Plugins.Functions;
using Feria.Plugins.Loading;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Folders;

/// <summary>One plug-in of one version of a file.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed class FileUnit : PluginUnit
{
    private readonly FolderFile _file;
    private readonly Lazy<MetadataPlugin?> _plugin;
    private readonly Lazy<PluginShape?> _shape;

    /// <param name="file">Its file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="plugin">What it is; null when the whole file is the plug-in and has to be read first.</param>
    /// <param name="predecessor">The version that this one would replace, or null.</param>
    internal FileUnit(FolderFile file, string name, MetadataPlugin? plugin, PluginUnit? predecessor)
        : base(name, predecessor)
    {
        _file = file;
        _plugin = new(() => plugin ?? WholeFile());
        _shape = new(MakeShape);
    }

    internal FolderFile Source => _file;

    internal override string File => _file.Path;

    internal override int Order => Kept is null && HasOwnShape ? _plugin.Value!.Order : Shape?.Order ?? 0;

    internal override DateTimeOffset? Written => _file.Written;

    internal override bool IsNone => HasNoFunction && Kept is null;

    internal override bool IsCollectible => true;

    internal override AssemblyLoadContext? Context => _file.Context;

    private protected override PluginShape? OwnShape => _shape.Value;

    // A listing of a thousand need not make a thousand shapes.
    private protected override bool HasOwnShape => _plugin.Value is { HasFunctions: true, Problem: null } && _file.Failure is null;

    private protected override PluginStage StageBeforeLoading => _file.IsAssembly ? PluginStage.Checked : PluginStage.Compiled;

    internal override PluginUnit Apart() => Array.Find(_file.Apart().Units, unit => unit.Name == Name)!;

    private bool HasNoFunction => _plugin.Value is { HasFunctions: false };

    private protected override PluginStatus Unusable()
    {
        if (_file.Failure is { } failure)
        {
            return failure with { Plugin = Name };
        }

        return new PluginStatus
        {
            Plugin = Name,
            File = File,
            Stage = PluginStage.Checked,
            Error = HasNoFunction ? "it has no function: no method is marked [Plugin]." : _plugin.Value!.Problem,
            Cure = HasNoFunction ? "Mark a method, or move the file out of the folder." : "Correct the function; [Plugin] says what it may be.",
        };
    }

    private protected override LoadedPlugin LoadCode(PluginShape shape)
    {
        Assembly assembly = _file.Assembly;
        MethodInfo[] methods = [.. _plugin.Value!.Functions
            .Select(function => (MethodInfo)assembly.ManifestModule.ResolveMethod(function.Token)!)];
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        foreach (Type type in methods.Select(method => method.DeclaringType!).Distinct())
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        FunctionBinder binder = new(this, new PluginActivation(this, _file.Inputs));
        return new LoadedPlugin(shape, [.. methods.Select((method, at) => binder.Bind(shape.Functions[at], method))]);
    }

    private MetadataPlugin? WholeFile()
    {
        if (_file.Content.Contents?.Plugins is not { } plugins)
        {
            return null;
        }

        return new MetadataPlugin(Name, plugins.Select(plugin => plugin.DocId).FirstOrDefault(""), [.. plugins.SelectMany(plugin => plugin.Functions)]);
    }

    private PluginShape? MakeShape() => HasOwnShape && _plugin.Value is { } plugin
        ? new PluginShape(
            () => _file.Docs.Of(plugin.DocId),
            [.. plugin.Functions.Select(function => new FunctionHeader(
                function.Name, function.Label, function.Order, function.Place, function.Signature, () => _file.Docs.Of(function.DocId)))])
        : null;
}
