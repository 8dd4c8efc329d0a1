using Feria.Plugins.Formats;

namespace Feria.Plugins.Trust;

/// <summary>Which files of a folder a lock names, and how.</summary>
internal static class LockNames
{
    private static readonly string[] Native = [".so", ".dylib"];

    /// <summary>Relative to the folder, with forward slashes.</summary>
    internal static string Of(string folder, string path)
        => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The files of a folder and its subfolders that code may come from, in ordinal order.</summary>
    internal static IEnumerable<string> Files(string folder, FormatSet formats)
    {
        EnumerationOptions all = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(folder, "*", all)
            .Where(path => IsCode(Path.GetFileName(path), formats))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsCode(string name, FormatSet formats)
    {
        string extension = Path.GetExtension(name);
        return Is(extension, ".dll") || Is(extension, ".exe") || Is(extension, ".cs") || formats.For(extension) is not null
            || Native.Any(ending => Is(extension, ending))

            // libname.so.1.2
            || name.Contains(".so.", StringComparison.Ordinal);
    }

    private static bool Is(string extension, string other) => extension.Equals(other, StringComparison.OrdinalIgnoreCase);
}
