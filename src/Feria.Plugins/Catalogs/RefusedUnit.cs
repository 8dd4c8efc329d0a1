namespace Feria.Plugins.Catalogs;

/// <summary>A plug-in that is there and may not be called, whatever it is. Nothing of it is read.</summary>
internal sealed class RefusedUnit(string name, PluginStatus status) : PluginUnit(name)
{
    internal override string File => status.File;

    internal override int Order => 0;

    private protected override PluginShape? OwnShape => null;

    private protected override PluginStage StageBeforeLoading => status.Stage;

    private protected override PluginStatus Unusable() => status;

    private protected override LoadedPlugin LoadCode(PluginShape shape) => throw Failure();
}
