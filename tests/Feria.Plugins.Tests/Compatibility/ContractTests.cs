using System.Reflection;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Compatibility;

/// <summary>Plug-ins built against another version of a contract than the one the host has.</summary>
public sealed class ContractTests : IDisposable
{
    /// <summary>What the host has.</summary>
    private const string Present = """
        [assembly: System.Reflection.AssemblyVersion("2.0.0.0")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("friend")]
        namespace Contract
        {
            public class Base<T> { public virtual T Give(T thing) => thing; public T? Held; }
            public class Greeter : Base<string>
            {
                public Greeter(string name) { }
                public string Greet(string name, int times) => name;
                public string Title { get; init; } = "";
                public static int Count;
                public List<M>? Many<M>(M one) => null;
                internal string Secret() => "";
            }
            public interface INamed { string Name { get; } }
            public interface IGreeter : INamed { string Greet(string name); void Bye(int times); string Loud(string name) => name; }
            public interface IBox<T> { T Open(T key); }
            public abstract class Worker { public abstract void Work(); public virtual void Rest() { } }
            public sealed class Closed { }
        }
        """;

    private static readonly string ContractName = "Contract" + Guid.NewGuid().ToString("N")[..8];
    private static readonly TemporaryFolder HostFolder = new();
    private static readonly Assembly Host = Assembly.LoadFrom(PluginAssembly.Build(HostFolder[$"{ContractName}.dll"], Present));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "public class Greeter { public string Greet(string name) => name; }",
        "static string M() => new Contract.Greeter().Greet(\"\");",
        "there is no 'new Contract.Greeter()'. There is 'new Greeter(string)'. there is no 'string Contract.Greeter.Greet(string)'. There is 'string Greet(string, int)'.")]
    [InlineData("public class Welcomer { }", "static object M() => new Contract.Welcomer();", "there is no type 'Contract.Welcomer'.")]
    [InlineData("public class Greeters { }", "static Type M() => typeof(Contract.Greeters);", "there is no type 'Contract.Greeters'. There is 'Contract.Greeter'.")]
    [InlineData("public class Greeter { public static string? Count; }", "static string? M() => Contract.Greeter.Count;", "there is no 'string Contract.Greeter.Count'. There is 'int Count'.")]
    [InlineData(
        "public class Greeter { public Greeter(string name) { } public string Title { get; set; } = \"\"; }",
        "static void M() => new Contract.Greeter(\"\").Title = \"x\";",
        "there is no 'string Contract.Greeter.Title { set; }'. There is 'string Title { get; }' and 'string Title { init; }'.")]
    [InlineData(
        "public class Greeter { public Greeter(string name) { } public M[]? Many<M>(M one) => null; }",
        "static int[]? M() => new Contract.Greeter(\"\").Many(1);",
        "there is no 'M0[] Contract.Greeter.Many<M0>(M0)'. There is 'List<M0> Many<M0>(M0)'.")]
    [InlineData("public class Base<T> { public T Give(T thing, int times) => thing; }", "static int M() => new Contract.Base<int>().Give(1, 2);", "there is no 'T0 Contract.Base<T0>.Give(T0, int)'. There is 'T0 Give(T0)'.")]
    [InlineData("public class Greeter { public Greeter(string name) { } public string Secret() => \"\"; }", "static string M() => new Contract.Greeter(\"\").Secret();", "'string Contract.Greeter.Secret()' is not public there.")]
    [InlineData("public interface IGreeter { string Greet(string name); }", "sealed class Ada : Contract.IGreeter { public string Greet(string name) => name; }", "'bad.Ada' does not implement 'void Contract.IGreeter.Bye(int)'. 'bad.Ada' does not implement 'string Contract.INamed.Name { get; }'.")]
    [InlineData("public interface IBox<T> { }", "sealed class Box : Contract.IBox<int> { public string Open(string key) => key; }", "'bad.Box' does not implement 'T0 Contract.IBox<T0>.Open(T0)'.")]
    [InlineData("public abstract class Worker { }", "sealed class Ada : Contract.Worker { }", "'bad.Ada' does not implement 'void Contract.Worker.Work()'.")]
    [InlineData("public class Closed { }", "sealed class Ada : Contract.Closed { }", "'bad.Ada' derives from 'Contract.Closed', which is sealed there.")]
    public void Statuses_BuiltAgainstAnotherVersion_SayExactlyWhatIsMissing(string contract, string body, string fault)
    {
        foreach (string built in (string[])["1.0.0.0", "3.0.0.0"])
        {
            PluginPackage package = Drop("bad", $"[assembly: System.Reflection.AssemblyVersion(\"{built}\")] namespace Contract {{ {contract} }}", body);

            PluginStatus status = Assert.Single(package.Statuses(), status => status.Plugin == "bad");

            Assert.Equal($"it was built against {ContractName} {built}, and this program has {ContractName} 2.0.0.0: {fault}", status.Error);
            Assert.Equal($"Build it against {ContractName} 2.0.0.0, or use it with a program that has {ContractName} {built}.", status.Cure);
            Assert.Equal(PluginStage.Checked, status.Stage);
            Assert.Equal(PluginStage.Checked, Assert.Throws<PluginLoadException>(() => package.Call<int>("bad")).Status.Stage);
            Assert.False(package.Exists("bad"));
        }
    }

    [Fact]
    public void Statuses_AnotherBuildOfTheSameVersion_SayThatToo()
    {
        PluginPackage package = Drop("bad", "[assembly: System.Reflection.AssemblyVersion(\"2.0.0.0\")] namespace Contract { public class Welcomer { } }", "static object M() => new Contract.Welcomer();");

        Assert.StartsWith($"it was built against another build of {ContractName} 2.0.0.0 than the one of this program: ", package.Statuses()[0].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Greeter { public Greeter(string name) { } public string Greet(string name, int times) => name; }", "static string M() => new Contract.Greeter(\"\").Greet(\"\", 1);")]
    [InlineData("public class Greeter { public Greeter(string name) { } public string Give(string thing) => thing; }", "static string M() => new Contract.Greeter(\"\").Give(\"\");")]
    [InlineData("public class Greeter { public Greeter(string name) { } public string? Held; }", "static string? M() => new Contract.Greeter(\"\").Held;")]
    [InlineData("public class Base<T> { public T Give(T thing) => thing; }", "static Dictionary<string, int> M() => new Contract.Base<Dictionary<string, int>>().Give([]);")]
    [InlineData("public interface IGreeter { string Greet(string name); void Bye(int times); string Name { get; } }", "sealed class Ada : Contract.IGreeter { public string Name => \"\"; public string Greet(string name) => name; public void Bye(int times) { } }")]
    [InlineData("public interface IBox<T> { T Open(T key); }", "sealed class Box<K> : Contract.IBox<K[]> { public K[] Open(K[] key) => key; } sealed class Two : Contract.IBox<int>, Contract.IBox<string> { int Contract.IBox<int>.Open(int key) => key; string Contract.IBox<string>.Open(string key) => key; }")]
    [InlineData("public abstract class Worker { public abstract void Work(); }", "abstract class Half : Contract.Worker { } sealed class Ada : Half { public override void Work() { } }")]
    [InlineData("public class Greeter { public Greeter(string name) { } }", "static string? M() => new Contract.Greeter(\"\").ToString() + new Contract.Greeter(\"\").GetHashCode();")]
    public void Call_OlderContractButEverythingIsThere_IsCalled(string contract, string body)
        => Assert.Equal(1, Drop("bad", $"namespace Contract {{ {contract} }}", body).Call<int>("bad"));

    [Fact]
    public void Call_InternalMemberOfAFriend_IsCalled()
        => Assert.Equal(1, Drop(
            "friend",
            "namespace Contract { public class Greeter { public Greeter(string name) { } public string Secret() => \"\"; } }",
            "static string M() => new Contract.Greeter(\"\").Secret();").Call<int>("friend"));

    private PluginPackage Drop(string plugin, string contract, string body)
    {
        Assert.NotNull(Host);
        using TemporaryFolder built = new();
        string reference = PluginAssembly.Build(built[$"{ContractName}.dll"], contract);
        PluginAssembly.Build(_folder[$"{plugin}.dll"], $"public static class {plugin} {{ [Plugin] public static int Say() => 1; {body} }}", reference);
        return PluginPackage.FromFolder(_folder.Path);
    }
}
