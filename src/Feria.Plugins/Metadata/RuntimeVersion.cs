using System.Globalization;
using System.Reflection.Metadata;
using System.Runtime.Versioning;

namespace Feria.Plugins.Metadata;

/// <summary>Compares the runtime an assembly was built for with the one that runs.</summary>
internal static class RuntimeVersion
{
    private const string Framework = ".NETCoreApp,Version=v";

    internal static string? Problem(MetadataReader reader)
    {
        AttributeReader target = new(reader, typeof(TargetFrameworkAttribute).Namespace!, nameof(TargetFrameworkAttribute));
        string name = target.Find(reader.GetAssemblyDefinition().GetCustomAttributes())?.FixedArguments[0].Value as string ?? "";
        return name.StartsWith(Framework, StringComparison.Ordinal)
            && Version.TryParse(name.AsSpan(Framework.Length), out Version? built)
            && built.Major > Environment.Version.Major
                ? string.Create(CultureInfo.InvariantCulture, $"it was built for .NET {built}, and this is .NET {Environment.Version.Major}.")
                : null;
    }
}
