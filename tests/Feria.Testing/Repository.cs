using System.Reflection;

namespace Feria.Testing;

/// <summary>Where the repository is whose tests are running.</summary>
public static class Repository
{
    /// <summary>Gets the folder that holds the solution; the build of a test project writes it into the assembly.</summary>
    public static string Root { get; } =
        Assembly.GetEntryAssembly()!.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The path of a file of the repository.</summary>
    public static string File(params IEnumerable<string> parts) => Path.Combine([Root, .. parts]);
}
