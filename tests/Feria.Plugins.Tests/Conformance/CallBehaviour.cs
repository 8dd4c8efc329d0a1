namespace Feria.Plugins.Tests.Conformance;

/// <summary>How functions are called, wherever they come from.</summary>
public abstract class CallBehaviour
{
    protected abstract PluginPackage Package { get; }

    [Fact]
    public void Call_Plugin_PassesArgumentsAndReturnsTheResult()
        => Assert.Equal("Hello, Ada", Package.Call<string>("plugin_plain", "Ada"));

    [Fact]
    public void Call_WithoutFunction_SameAsTheDefaultByName()
        => Assert.Equal(
            Package.Call<string>(new PluginCall("plugin_parts", "Default")),
            Package.Call<string>("plugin_parts"));

    [Fact]
    public void Call_WithLabel_FirstOfThatLabel()
    {
        Assert.Equal("us 1", Package.Call<string>(new PluginCall("plugin_labels", Label: "us")));
        Assert.Equal("us 2", Package.Call<string>(new PluginCall("plugin_labels", "SecondUs", "us")));
        Assert.Equal("plain", Package.Call<string>("plugin_labels"));
    }

    [Fact]
    public void Call_ArgumentsLeftOut_DefaultsAreFilledIn()
    {
        Assert.Equal(12, Package.Call<int>("plugin_arguments", 2));
        Assert.Equal(5, Package.Call<int>("plugin_arguments", 2, 3));
        Assert.Equal("Friday Monday True True x True 3", Package.Call<string>(new PluginCall("plugin_arguments", "Defaults")));
        Assert.Equal("Sunday  True True x True 3", Package.Call<string>(new PluginCall("plugin_arguments", "Defaults"), DayOfWeek.Sunday, null));
    }

    [Fact]
    public void Call_Null_FitsReferencesAndNullables()
        => Assert.True(Package.Call<bool>(new PluginCall("plugin_arguments", "AreNull"), null, null));

    [Fact]
    public void Call_ResultAskedForAsItsBase_IsGiven()
    {
        Assert.Equal(["a", "b"], Package.Call<IReadOnlyList<string>>(new PluginCall("plugin_arguments", "Items")));
        Assert.Equal(12, Package.Call<object>("plugin_arguments", 2));
        Assert.Equal(12, Package.Call<int?>("plugin_arguments", 2));
    }

    [Fact]
    public void Call_FunctionWithoutResult_Runs()
    {
        List<string> target = [];

        Package.Call(new PluginCall("plugin_arguments", "AddTo"), target);

        Assert.Equal(["done"], target);
        Assert.Throws<PluginArgumentException>(() => Package.Call<object>(new PluginCall("plugin_arguments", "AddTo"), target));
    }

    [Fact]
    public void Call_ResultNotWanted_IsDropped()
    {
        Package.Call("plugin_arguments", 1);
        Package.Call("plugin_plain", "Ada");
    }

    [Fact]
    public void Call_ArgumentsDoNotFit_ThrowsWithTheSignature()
    {
        PluginCall add = "plugin_arguments";
        PluginArgumentException[] errors =
        [
            Assert.Throws<PluginArgumentException>(() => Package.Call<int>(add)),
            Assert.Throws<PluginArgumentException>(() => Package.Call<int>(add, 1, 2, 3)),
            Assert.Throws<PluginArgumentException>(() => Package.Call<int>(add, "one")),
            Assert.Throws<PluginArgumentException>(() => Package.Call<int>(add, 1L)),
            Assert.Throws<PluginArgumentException>(() => Package.Call<int>(add, [null])),
            Assert.Throws<PluginArgumentException>(() => Package.Call<string>(add, 1)),
            Assert.Throws<PluginArgumentException>(() => Package.Get<Func<string, string>>("plugin_arguments")),
        ];

        Assert.All(errors, error => Assert.Equal("int Add(int left, int right = 10)", error.Signature));
        Assert.All(errors, error => Assert.Contains(error.Signature, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Call_FunctionThrows_ErrorComesThroughUnchangedAndIsInTheStatus()
    {
        PluginCall fail = new("plugin_arguments", "Fail");

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Package.Call<int>(fail));

        Assert.Equal("on purpose", error.Message);
        Assert.Contains("Fail()", error.StackTrace, StringComparison.Ordinal);
        PluginStatus status = Package.Statuses().Single(status => status.Plugin == "plugin_arguments");
        Assert.Equal(PluginStage.Called, status.Stage);
        Assert.True(Package.Exists("plugin_arguments"));
    }

    [Fact]
    public void Get_Delegate_CallsTheFunction()
    {
        Assert.Equal("Hello, Ada", Package.Get<Func<string, string>>("plugin_plain")("Ada"));
        Assert.Equal("us 2", Package.Get<Func<string>>("plugin_labels", "SecondUs", "us")());
    }

    [Fact]
    public void Get_OwnDelegateType_IsMadeOfTheFunction()
    {
        Greeter greeter = Package.Get<Greeter>("plugin_plain");

        Assert.Equal("Hello, Ada", greeter("Ada"));
        Assert.Same(greeter, Package.Get<Greeter>("plugin_plain"));
    }

    [Fact]
    public void Call_ReferenceArgumentsAndAnyResult_AllocateNothing()
    {
        object boxed = 2;
        Assert.Equal(0, Allocated(() => _ = Package.Call<int>("plugin_arguments", boxed)));
        Assert.Equal(0, Allocated(() => _ = Package.Call<object>(new PluginCall("plugin_arguments", "Echo"), boxed)));
    }

    protected virtual void Settle()
    {
    }

    private long Allocated(Action action)
    {
        // The first calls load, compile and fill caches.
        Settle();
        for (int warm = 0; warm < 100; warm++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < 1000; run++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private delegate object Greeter(string name);
}
