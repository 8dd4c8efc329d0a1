namespace Feria.Plugins.Compatibility;

/// <summary>Tells the runtime's own assemblies from the program's.</summary>
internal static class FrameworkNames
{
    private static readonly string[] Beginnings = ["System.", "Microsoft.Win32.", "Microsoft.VisualBasic", "Microsoft.CSharp", "Microsoft.Extensions.", "Microsoft.AspNetCore."];

    /// <param name="name">The simple name.</param>
    /// <param name="path">Its file; null in a program that is a single file.</param>
    internal static bool IsFramework(string name, string? path)
    {
        string? folder = Path.GetDirectoryName(path);
        if (folder is not null && Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(folder))) == "shared")
        {
            return true;
        }

        // A program that carries the runtime has it among its own files; then the name has to tell.
        bool carriesRuntime = folder is null || File.Exists(Path.Combine(folder, "System.Private.CoreLib.dll"));
        return carriesRuntime && (name is "System" or "mscorlib" or "netstandard" or "WindowsBase"
            || Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal)));
    }
}
