using System.Reflection;

namespace Feria.Plugins.Benchmarks.Probe;

/// <summary>Finds marked methods by reflection, as whoever has only a loader has to.</summary>
internal static class Marks
{
    internal static IEnumerable<MethodInfo> Of(Assembly assembly)
        => assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.GetCustomAttributesData().Any(mark => mark.AttributeType.FullName == typeof(PluginAttribute).FullName));
}
