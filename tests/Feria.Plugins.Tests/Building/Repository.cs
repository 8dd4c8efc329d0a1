using System.Reflection;

namespace Feria.Plugins.Tests.Building;

/// <summary>Where the sources of this repository are.</summary>
internal static class Repository
{
    internal static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The plug-ins that every source of a package is tested with: the files whose names are those of plug-ins.</summary>
    internal static IEnumerable<string> SamplePlugins => Directory
        .EnumerateFiles(Path.Combine(Root, "tests", "Feria.Plugins.TestPlugins"), "*_*.cs");

    /// <summary>The plug-ins that ask their package for something.</summary>
    internal static IEnumerable<string> ServicePlugins => Directory
        .EnumerateFiles(Path.Combine(Root, "tests", "Feria.Plugins.TestPlugins", "Services"), "*.cs");
}
