namespace Feria.Plugins.Generator.Model;

/// <summary>The names this generator knows Feria.Plugins by.</summary>
internal static class Contract
{
    internal const string Plugin = "Feria.Plugins.PluginAttribute";
    internal const string PluginName = "Feria.Plugins.PluginNameAttribute";
    internal const string PackageName = "Feria.Plugins.PluginPackageNameAttribute";
    internal const string Service = "Feria.Plugins.PluginServiceAttribute";
    internal const string Options = "Feria.Plugins.PluginOptionsAttribute";
    internal const string Format = "Feria.Plugins.PluginFileFormatAttribute";
    internal const string Table = "Feria.Plugins.Compiled.PluginTableAttribute";

    internal static AttributeData? Find(ISymbol symbol, string attribute)
        => symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == attribute);

    internal static string? Text(ISymbol symbol, string attribute)
        => Find(symbol, attribute)?.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>The name of the plug-in that a type is.</summary>
    internal static string NameOf(INamedTypeSymbol type) => Text(type, PluginName) ?? type.Name;

    /// <summary>The package of the plug-in that a type is.</summary>
    internal static string PackageOf(INamedTypeSymbol type) => Text(type.ContainingAssembly, PackageName)
        ?? (type.ContainingNamespace.IsGlobalNamespace ? type.ContainingAssembly.Name : type.ContainingNamespace.ToDisplayString());
}
