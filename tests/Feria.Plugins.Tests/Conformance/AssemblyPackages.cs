using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Conformance;

/// <summary>The sample plug-ins, each an assembly of its own in a folder.</summary>
public sealed class AssemblyPackages : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AssemblyPackages()
    {
        foreach (string file in Repository.SamplePlugins)
        {
            string name = Path.GetFileNameWithoutExtension(file);
            PluginAssembly.Build(_folder[$"plugins/Sample.{name}.dll"], File.ReadAllText(file));
        }

        foreach (string file in Repository.ServicePlugins)
        {
            PluginAssembly.Build(_folder[$"services/Sample.{Path.GetFileNameWithoutExtension(file)}.dll"], File.ReadAllText(file));
        }

        Directory.CreateDirectory(_folder["empty"]);
        Sample = PluginPackage.FromFolder(_folder["plugins"]);
        Empty = PluginPackage.FromFolder(_folder["empty"]);
        Missing = PluginPackage.FromFolder(_folder["missing"]);
    }

    internal PluginPackage Sample { get; }

    internal PluginPackage Empty { get; }

    internal PluginPackage Missing { get; }

    internal PluginPackageBuilder Services => PluginPackage.Create("services").AddFolder(_folder["services"]);

    public void Dispose() => _folder.Dispose();

    internal void Age() => _folder.Age();
}

public sealed class AssemblyPackageTests(AssemblyPackages packages) : PackageBehaviour, IClassFixture<AssemblyPackages>
{
    protected override PluginPackage Package => packages.Sample;

    protected override PluginPackage Empty => packages.Empty;

    protected override PluginPackage Missing => packages.Missing;
}

public sealed class AssemblyInfoTests(AssemblyPackages packages) : InfoBehaviour, IClassFixture<AssemblyPackages>
{
    protected override PluginPackage Package => packages.Sample;
}

public sealed class AssemblyCallTests(AssemblyPackages packages) : CallBehaviour, IClassFixture<AssemblyPackages>
{
    protected override PluginPackage Package => packages.Sample;

    protected override void Settle() => packages.Age();
}

public sealed class AssemblyAsyncTests(AssemblyPackages packages) : AsyncBehaviour, IClassFixture<AssemblyPackages>
{
    protected override PluginPackage Package => packages.Sample;
}

public sealed class AssemblyServiceTests(AssemblyPackages packages) : ServiceBehaviour, IClassFixture<AssemblyPackages>
{
    protected override PluginPackageBuilder Source() => packages.Services;

    protected override void Settle() => packages.Age();
}

public sealed class AssemblyOptionsTests(AssemblyPackages packages) : OptionsBehaviour, IClassFixture<AssemblyPackages>
{
    protected override PluginPackageBuilder Source() => packages.Services;
}
