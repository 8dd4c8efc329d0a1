using Feria.Plugins.Activation;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Documentation;
using Feria.Plugins.Functions;
using Feria.Plugins.Hooks;

namespace Feria.Plugins.Compiled;

/// <summary>One plug-in that is compiled in, as one package has it: its instance and its services are that package's own.</summary>
internal sealed class CompiledUnit(CompiledEntry entry, PackageInputs inputs) : PluginUnit(entry.Name)
{
    private readonly Lazy<PluginDefinition> _definition = new(() => entry.Table.Load(entry.Number));
    private PluginShape? _shape;

    internal override string File => entry.Table.Assembly;

    internal override int Order => entry.Order;

    // Its table was checked when it was compiled: a listing of a thousand need not make a thousand shapes.
    private protected override bool HasOwnShape => true;

    private protected override PluginShape? OwnShape => _shape ??= MakeShape(_definition.Value);

    private protected override PluginStage StageBeforeLoading => PluginStage.Checked;

    private protected override LoadedPlugin LoadCode(PluginShape shape)
    {
        PluginDefinition definition = _definition.Value;
        PluginCode[] code = definition.Load(new PluginActivation(this, inputs));
        return new LoadedPlugin(shape, [.. definition.Functions.Select((function, at) => new PluginFunction(
            this,
            shape.Functions[at],
            new FunctionParameters(function.Required, function.Required + function.Defaults.Length, function.Defaults),
            new Lazy<PluginBody>(code[at].Body),
            code[at].Callable))]);
    }

    private static PluginShape MakeShape(PluginDefinition definition)
        => new(
            () => DocComment.Plain(definition.Documentation),
            [.. definition.Functions.Select(function => new FunctionHeader(
                function.Name,
                function.Label,
                function.Order,
                new HookPlace(function.Before, function.After, function.Wraps),
                function.Signature,
                () => new DocComment(function.Description, function.Documentation)))]);
}
