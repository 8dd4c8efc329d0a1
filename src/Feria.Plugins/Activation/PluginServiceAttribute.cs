namespace Feria.Plugins;

/// <summary>Lets the package fill in a parameter of a function: with a service, or with the options of the plug-in.</summary>
/// <remarks>
/// <para>
/// Such a parameter is no argument: a caller does not pass it, and signatures do not show it. It is filled with the service
/// of its type from <see cref="PluginPackageBuilder.UseServices"/>; with the options of the plug-in when its type is marked
/// <see cref="PluginOptionsAttribute"/>. With a default value, it keeps that where there is no such service.
/// </para>
/// <para>
/// What it is filled with is asked for once, when the plug-in is loaded. Parameters of a constructor need no attribute.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PluginServiceAttribute : Attribute;
