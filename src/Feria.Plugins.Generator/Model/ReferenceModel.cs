namespace Feria.Plugins.Generator.Model;

/// <summary>What the assembly itself and the assemblies it refers to announce.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="OwnPackage">The package its attribute names, or null.</param>
/// <param name="Tables">The tables of the referenced assemblies, as code.</param>
/// <param name="Formats">The file formats of the referenced assemblies, as code.</param>
internal sealed record ReferenceModel(
    string Assembly, string? OwnPackage, EquatableArray<string> Tables, EquatableArray<string> Formats);
