using Feria.Plugins;

namespace Feria.Cli.Answers;

/// <summary>A function of a plug-in as an item of an answer.</summary>
internal sealed record PluginFunctionRow(string Plugin, string Function, string? Label, int Order, string Signature, string Description, string File)
{
    public static PluginFunctionRow Of(PluginInfo info) =>
        new(info.Plugin, info.Function, info.Label, info.Order, info.Signature, info.Description, info.File);
}
