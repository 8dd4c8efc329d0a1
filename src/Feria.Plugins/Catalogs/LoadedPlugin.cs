using Feria.Plugins.Functions;

namespace Feria.Plugins.Catalogs;

/// <summary>A plug-in whose code is there.</summary>
internal sealed class LoadedPlugin(PluginShape shape, PluginFunction[] functions)
{
    private readonly PluginFunction? _default = shape.IndexOf(null, null) is >= 0 and int at ? functions[at] : null;

    internal PluginFunction? Find(string? function, string? label)
    {
        if (function is null && label is null)
        {
            return _default;
        }

        int at = shape.IndexOf(function, label);
        return at < 0 ? null : functions[at];
    }
}
