namespace Feria.Plugins.Tests.Conformance;

/// <summary>The sample plug-ins, compiled into an assembly that this one refers to.</summary>
internal static class CompiledPackages
{
    internal static PluginPackage Sample { get; } = PluginPackage.Compiled("Feria.Plugins.TestPlugins");
}

public sealed class CompiledPackageTests : PackageBehaviour
{
    protected override PluginPackage Package => CompiledPackages.Sample;

    protected override PluginPackage Empty => PluginPackage.Compiled("Feria.Plugins.Tests.Empty");

    protected override PluginPackage Missing => PluginPackage.Compiled("Feria.Plugins.TestPlugin");
}

public sealed class CompiledInfoTests : InfoBehaviour
{
    protected override PluginPackage Package => CompiledPackages.Sample;
}

public sealed class CompiledCallTests : CallBehaviour
{
    protected override PluginPackage Package => CompiledPackages.Sample;
}

public sealed class CompiledAsyncTests : AsyncBehaviour
{
    protected override PluginPackage Package => CompiledPackages.Sample;
}

public sealed class CompiledServiceTests : ServiceBehaviour
{
    protected override PluginPackageBuilder Source() => PluginPackage.Create("Feria.Plugins.TestPlugins.Services").AddCompiled();
}

public sealed class CompiledOptionsTests : OptionsBehaviour
{
    protected override PluginPackageBuilder Source() => PluginPackage.Create("Feria.Plugins.TestPlugins.Services").AddCompiled();
}
