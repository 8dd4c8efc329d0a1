namespace Feria.Plugins;

/// <summary>Marks a type that a plug-in takes its options as: what its settings say, read as JSON.</summary>
/// <remarks>
/// <para>
/// A parameter of this type is filled in by the package: in the constructor of a plug-in always, in a function when the
/// type is in the assembly of the plug-in or the parameter is marked <see cref="PluginServiceAttribute"/>.
/// </para>
/// <para>
/// Members are written in camel case and read in any case. A member that the type does not have is an error, and so is a
/// required one that is missing; a plug-in without options gets an object with the defaults of the type.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PluginOptionsAttribute : Attribute;
