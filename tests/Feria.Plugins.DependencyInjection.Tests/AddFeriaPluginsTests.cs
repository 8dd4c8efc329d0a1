using Feria.Plugins.DependencyInjection.Tests.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Feria.Plugins.DependencyInjection.Tests;

/// <summary>Packages in the container that comes with .NET.</summary>
public sealed class AddFeriaPluginsTests
{
    private const string Sample = "Feria.Plugins.DependencyInjection.Tests.Sample";

    [Fact]
    public void AddFeriaPlugins_Plugin_GetsTheServicesOfTheContainer()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();
        PluginPackage package = provider.GetRequiredService<PluginPackage>();

        Assert.Equal("Ave, Ada (2)", package.Call<string>("Greeter", "Ada"));
        Assert.Same(provider.GetRequiredService<IGreeting>(), package.Call<IGreeting>(new PluginCall("Greeter", "Service")));
    }

    [Fact]
    public void AddFeriaPlugins_OnePackage_IsOneObjectHoweverItIsAskedFor()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();
        PluginPackage package = provider.GetRequiredService<PluginPackage>();
        using IServiceScope scope = provider.CreateScope();

        Assert.Equal(Sample, package.Name);
        Assert.Same(package, provider.GetRequiredKeyedService<PluginPackage>(Sample));
        Assert.Same(package, scope.ServiceProvider.GetRequiredService<PluginPackage>());
        Assert.Same(package, Assert.Single(provider.GetServices<PluginPackage>()));
    }

    [Fact]
    public void AddFeriaPlugins_SeveralPackages_EachIsHadByItsName()
    {
        using ServiceProvider provider = Services()
            .AddFeriaPlugins("other", package => package.AddCompiled(Sample))
            .BuildServiceProvider();

        Assert.Equal([Sample, "other"], provider.GetServices<PluginPackage>().Select(package => package.Name));
        Assert.Equal("other", provider.GetRequiredKeyedService<PluginPackage>("other").Name);
        Assert.Equal("other", provider.GetRequiredService<PluginPackage>().Name);
    }

    [Fact]
    public void AddFeriaPlugins_NameTwice_Throws()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Services().AddFeriaPlugins(Sample, static _ => { }));

        Assert.Contains($"'{Sample}' is registered already", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddFeriaPlugins_PackageAskedFor_LoadsNoPlugin()
    {
        bool made = false;
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<IGreeting>(_ =>
            {
                made = true;
                return new Greeting("Ave");
            })
            .AddFeriaPlugins(Sample, package => package.AddCompiled())
            .BuildServiceProvider();

        Assert.Equal(["Greeter", "Scoped"], provider.GetRequiredService<PluginPackage>().Names());
        Assert.False(made);
        provider.GetRequiredService<PluginPackage>().Call("Greeter", "Ada");
        Assert.True(made);
    }

    [Fact]
    public void Call_ScopedService_SaysWhyThereIsNone()
    {
        using ServiceProvider provider = Services().AddScoped<Visit>().BuildServiceProvider(validateScopes: true);

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => provider.GetRequiredService<PluginPackage>().Call("Scoped"));

        Assert.Contains("parameter 'visit' of its constructor needs Visit, which could not be made", error.Message, StringComparison.Ordinal);
        Assert.Contains("scoped", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Call_ServiceNotRegistered_SaysHowToRegisterIt()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => provider.GetRequiredService<PluginPackage>().Call("Scoped"));

        Assert.Contains($"Register {Sample}.Visit with the services of the package", error.Message, StringComparison.Ordinal);
    }

    private static IServiceCollection Services() => new ServiceCollection()
        .AddSingleton<IGreeting>(new Greeting("Salve"))
        .AddSingleton<IGreeting>(new Greeting("Ave"))
        .AddFeriaPlugins(Sample, package => package.AddCompiled());
}
