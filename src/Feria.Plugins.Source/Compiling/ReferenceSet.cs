using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Feria.Plugins.Source.Compiling;

/// <summary>The assemblies that files are compiled against, and what identifies them.</summary>
internal sealed class ReferenceSet
{
    private static readonly Lazy<ReferenceSet> Host = new(() => new ReferenceSet(PlatformPaths(), []));
    private readonly Lazy<string> _identity;

    private ReferenceSet(IReadOnlyList<string> platform, IReadOnlyList<string> extra)
    {
        Platform = platform;
        Extra = extra;
        _identity = new(() => string.Join('\n', platform.Select(Identify).Distinct()));
    }

    /// <summary>The paths of the program's own assemblies.</summary>
    internal IReadOnlyList<string> Platform { get; }

    /// <summary>The paths of those that were named.</summary>
    internal IReadOnlyList<string> Extra { get; }

    /// <summary>Changes whenever a reference changes.</summary>
    internal string Identity => Extra.Count == 0
        ? _identity.Value
        : Host.Value.Identity + "\n" + string.Join('\n', Extra.Select(VersionId));

    internal static ReferenceSet With(IReadOnlyList<string> extra)
        => extra.Count == 0 ? Host.Value : new ReferenceSet(Host.Value.Platform, extra);

    // A shared framework is one installation of one version in a folder of its own, and its two hundred files need not be
    // opened one by one; opening them would take longer than all the rest.
    private static string Identify(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        return Version.TryParse(Path.GetFileName(folder).Split('-')[0], out _)
            && Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(folder))) == "shared"
                ? folder
                : VersionId(path);
    }

    private static string VersionId(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using PEReader pe = new(stream);
        MetadataReader reader = pe.GetMetadataReader();
        return $"{Path.GetFileName(path)} {reader.GetGuid(reader.GetModuleDefinition().Mvid)}";
    }

    private static string[] PlatformPaths()
        => ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
