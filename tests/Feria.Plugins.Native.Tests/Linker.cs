namespace Feria.Plugins.Native.Tests;

/// <summary>What the native compiler links with on this machine.</summary>
internal static class Linker
{
    /// <summary>The first of those it can use; null when there is none, or when nobody knows how to tell.</summary>
    internal static string? Name { get; } = OperatingSystem.IsWindows() ? null : Array.Find(["clang", "gcc"], IsThere);

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
