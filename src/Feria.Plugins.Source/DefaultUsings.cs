namespace Feria.Plugins.Source;

/// <summary>What a console project uses without saying so, and this library.</summary>
internal static class DefaultUsings
{
    internal static IReadOnlyList<string> All { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
        "Feria.Plugins",
    ];
}
