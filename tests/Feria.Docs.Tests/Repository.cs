using System.Reflection;

namespace Feria.Docs.Tests;

/// <summary>Where the pages are.</summary>
internal static class Repository
{
    internal static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The pages, relative to the root.</summary>
    internal static IEnumerable<string> Pages => Directory
        .EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Prepend(Path.Combine(Root, "README.md"))
        .Select(page => Path.GetRelativePath(Root, page))
        .Order(StringComparer.Ordinal);

    internal static string Read(string page) => File.ReadAllText(Path.Combine(Root, page));
}
