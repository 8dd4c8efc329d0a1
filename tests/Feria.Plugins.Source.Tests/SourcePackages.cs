using Feria.Plugins.Tests.Building;
using Feria.Plugins.Tests.Conformance;

namespace Feria.Plugins.Source.Tests;

/// <summary>The sample plug-ins, each a dropped source file. No format is named: the reference to the library is enough.</summary>
public sealed class SourcePackages : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SourcePackages()
    {
        foreach (string file in Repository.SamplePlugins)
        {
            _folder.Write("plugins/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        foreach (string file in Repository.ServicePlugins)
        {
            _folder.Write("services/" + Path.GetFileName(file), File.ReadAllText(file));
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

public sealed class SourcePackageTests(SourcePackages packages) : PackageBehaviour, IClassFixture<SourcePackages>
{
    protected override PluginPackage Package => packages.Sample;

    protected override PluginPackage Empty => packages.Empty;

    protected override PluginPackage Missing => packages.Missing;
}

public sealed class SourceInfoTests(SourcePackages packages) : InfoBehaviour, IClassFixture<SourcePackages>
{
    protected override PluginPackage Package => packages.Sample;
}

public sealed class SourceCallTests(SourcePackages packages) : CallBehaviour, IClassFixture<SourcePackages>
{
    protected override PluginPackage Package => packages.Sample;

    protected override void Settle() => packages.Age();
}

public sealed class SourceAsyncTests(SourcePackages packages) : AsyncBehaviour, IClassFixture<SourcePackages>
{
    protected override PluginPackage Package => packages.Sample;
}

public sealed class SourceServiceTests(SourcePackages packages) : ServiceBehaviour, IClassFixture<SourcePackages>
{
    protected override PluginPackageBuilder Source() => packages.Services;

    protected override void Settle() => packages.Age();
}

public sealed class SourceOptionsTests(SourcePackages packages) : OptionsBehaviour, IClassFixture<SourcePackages>
{
    protected override PluginPackageBuilder Source() => packages.Services;
}
