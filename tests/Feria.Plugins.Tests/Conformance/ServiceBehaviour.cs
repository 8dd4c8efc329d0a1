using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Conformance;

/// <summary>What plug-ins are given by their package, wherever they come from.</summary>
public abstract class ServiceBehaviour
{
    private static readonly PluginCall Count = new("instance_greeter", "Count");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Call_InstanceFunction_ConstructorGotItsServices()
    {
        PluginPackage package = With(GivenServices.WithClock(1999));

        Assert.Equal("Hello, Ada! 1999", package.Call<string>("instance_greeter", "Ada"));
        Assert.Equal("Hello, Ada? 1999", package.Call<string>("instance_greeter", "Ada", "?"));
        Assert.Equal("plain", package.Call<string>(new PluginCall("instance_greeter", Label: "static")));
    }

    [Fact]
    public async Task Call_SixtyFourFirstCallsAtOnce_MakeOneInstance()
    {
        int clocks = 0;
        GivenServices services = GivenServices.WithClock();
        services[typeof(TimeProvider)] = () =>
        {
            Interlocked.Increment(ref clocks);
            return TimeProvider.System;
        };
        PluginPackage package = With(services);

        int[] counts = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => package.Call<int>(Count))));

        Assert.Equal(Enumerable.Range(1, 64), counts.Order());
        Assert.Equal(1, clocks);
    }

    [Fact]
    public void Call_TwoPackages_EachHasAnInstanceOfItsOwn()
    {
        PluginPackage one = With(GivenServices.WithClock(2001));
        PluginPackage other = With(GivenServices.WithClock(2002));

        Assert.NotSame(one.Call<object>(new PluginCall("instance_greeter", "Self")), other.Call<object>(new PluginCall("instance_greeter", "Self")));
        Assert.Equal("Hello, Ada! 2001", one.Call<string>("instance_greeter", "Ada"));
        Assert.Equal("Hello, Ada! 2002", other.Call<string>("instance_greeter", "Ada"));
    }

    [Fact]
    public void Verbs_ThatOnlyLook_AskForNothing()
    {
        GivenServices services = new() { [typeof(TimeProvider)] = () => throw new InvalidOperationException("asked") };
        PluginPackage package = With(services);

        Assert.Equal(["function_services", "instance_failing", "instance_greeter", "required_options"], package.Names());
        Assert.Equal(["Greet", "Count", "Self"], package.Functions("instance_greeter"));
        Assert.Equal("Greet", package.Info("instance_greeter").Function);
        Assert.All(package.Statuses(), status => Assert.Null(status.Error));
    }

    [Theory]
    [InlineData("Add", "int Add(int left, int right = 10)")]
    [InlineData("Later", "Task<int> Later(int number, CancellationToken cancellation)")]
    [InlineData("Maybe", "string Maybe()")]
    [InlineData("Greet", "string Greet(string name)")]
    [InlineData("Write", "void Write()")]
    public void Info_FilledParameters_AreNotInTheSignature(string function, string signature)
        => Assert.Equal(signature, With(null).Info("function_services", function).Signature);

    [Fact]
    public async Task Call_FilledParameters_TakeNoPosition()
    {
        PluginPackage package = With(GivenServices.WithClock());

        Assert.Equal(2012, package.Call<int>("function_services", 2));
        Assert.Equal(2005, package.Call<int>("function_services", 2, 3));
        Assert.Throws<PluginArgumentException>(() => package.Call<int>("function_services", 2, 3, 4));
        Assert.Equal(2001, await package.CallAsync<int>(new PluginCall("function_services", "Later"), Token, 1));
        Assert.Equal("Hi Ada", package.Call<string>(new PluginCall("function_services", "Greet"), "Ada"));
        package.Call(new PluginCall("function_services", "Write"));
    }

    [Fact]
    public void Get_FunctionsOfInstancesAndWithServices_AreDelegatesOfTheArguments()
    {
        PluginPackage package = With(GivenServices.WithClock());

        Assert.Equal(2005, package.Get<Func<int, int, int>>("function_services")(2, 3));
        Assert.Equal(2005, package.Get<Adder>("function_services")(2, 3));
        Assert.Equal("Hello, Ada! 2000", package.Get<Func<string, string, string>>("instance_greeter")("Ada", "!"));
        Assert.Equal("Hello, Ada! 2000", package.Get<Greeter>("instance_greeter")("Ada", "!"));
        Assert.IsType<Func<string>>(package.Info("function_services", "Maybe").GetCallable());
        Assert.Throws<PluginArgumentException>(() => package.Get<Func<int, TimeProvider, int, int>>("function_services"));
    }

    [Fact]
    public void Call_ServiceWithDefaultValue_MayBeMissing()
    {
        Assert.Equal("True True 7", With(GivenServices.WithClock()).Call<string>(new PluginCall("function_services", "Maybe")));

        List<string> journal = [];
        GivenServices services = GivenServices.WithClock();
        services[typeof(ICollection<string>)] = () => journal;
        services[typeof(DateOnly)] = () => new DateOnly(2000, 1, 1);
        services[typeof(int)] = () => 8;
        PluginPackage package = With(services);

        Assert.Equal("False False 8", package.Call<string>(new PluginCall("function_services", "Maybe")));
        _ = package.Call<string>("instance_greeter", "Ada");
        Assert.Equal(["Ada"], journal);
    }

    [Fact]
    public void Call_NoServicesGiven_NamesTheTypeAndHowToGiveIt()
    {
        PluginStatus status = Failure(With(null), "instance_greeter");

        Assert.Equal(PluginStage.Loaded, status.Stage);
        Assert.Equal("parameter 'clock' of its constructor needs a service of type TimeProvider, and its package has no services.", status.Error);
        Assert.Equal("Build the package with UseServices, and register System.TimeProvider there.", status.Cure);
    }

    [Fact]
    public void Call_ServiceNotRegistered_NamesTheTypeAndTheFunction()
    {
        PluginPackage package = With([]);
        PluginStatus status = Failure(package, "function_services");

        Assert.Equal("parameter 'clock' of 'Add' needs a service of type TimeProvider, and there is none.", status.Error);
        Assert.Contains("Register System.TimeProvider", status.Cure, StringComparison.Ordinal);
        Assert.DoesNotContain("function_services", package.Names());
        Assert.Contains("required_options", package.Names());
    }

    [Fact]
    public void Call_ServiceCannotBeMade_SaysWhy()
    {
        PluginStatus status = Failure(With(new() { [typeof(TimeProvider)] = () => throw new InvalidOperationException("no clock") }), "instance_greeter");

        Assert.Equal("parameter 'clock' of its constructor needs TimeProvider, which could not be made: InvalidOperationException: no clock", status.Error);
    }

    [Fact]
    public void Call_ConstructorThrows_IsALoadErrorAndTheOthersGoOn()
    {
        PluginPackage package = With(GivenServices.WithClock());

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => package.Call<string>("instance_failing"));

        Assert.Equal("its constructor threw InvalidOperationException: on purpose", error.Status.Error);
        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal(1, package.Call<int>(Count));
        Assert.DoesNotContain("instance_failing", package.Names());
    }

    [Fact]
    public void Call_InstanceAndServiceFunctions_AllocateNothing()
    {
        PluginPackage package = With(GivenServices.WithClock());
        Settle();
        object boxed = 2;
        for (int warm = 0; warm < 100; warm++)
        {
            _ = package.Call<int>(Count) + package.Call<int>("function_services", boxed);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < 1000; run++)
        {
            _ = package.Call<int>(Count) + package.Call<int>("function_services", boxed);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The plug-ins of Services/, from one kind of source.</summary>
    protected abstract PluginPackageBuilder Source();

    protected virtual void Settle()
    {
    }

    private PluginPackage With(GivenServices? services)
        => (services is null ? Source() : Source().UseServices(services)).Build();

    private static PluginStatus Failure(PluginPackage package, string plugin)
    {
        PluginLoadException error = Assert.Throws<PluginLoadException>(() => package.Call(plugin, 1));
        Assert.Contains(package.Statuses(), status => status == error.Status);
        return error.Status;
    }

    private delegate string Greeter(string name, string mark);

    private delegate int Adder(int left, int right);
}
