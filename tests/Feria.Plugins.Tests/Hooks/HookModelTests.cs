using CsCheck;

namespace Feria.Plugins.Tests.Hooks;

/// <summary>Hooks of random functions, constraints, wrappers and errors do what a naive model does.</summary>
public sealed class HookModelTests
{
    private static readonly Gen<string[]> Names = Gen.OneOf("p", "q", "r", "s", "nobody").Array[0, 1];

    private static readonly Gen<HookSpec> Spec = Gen.Select(
        Gen.OneOf("p", "q", "r", "s"), Gen.Int[-1, 1], Names, Names, Gen.OneOf(false, false, true), Gen.Int[0, 5], Gen.OneOf(false, false, false, true),
        (plugin, order, before, after, wraps, behaviour, slow) => new HookSpec(plugin, order, Without(before, plugin), Without(after, plugin), wraps, behaviour, slow));

    [Fact]
    public void Calls_AnyHook_GiveWhatTheModelGives()
        => Gen.Select(Spec.Array[0, 6], Gen.Enum<PluginHookErrors>(), Gen.Bool, Gen.Bool).Sample((specs, errors, first, waits) =>
        {
            HookModel model = new(specs, errors, first);
            string expected = model.Outcome(waits);

            List<string> called = [];
            HookPackage package = new();
            for (int at = 0; at < specs.Length; at++)
            {
                specs[at].AddTo(package, at, called);
            }

            string outcome = Outcome(package.Hook(errors), first, waits);

            Assert.Equal(expected, outcome);
            Assert.Equal(model.Called, called);
        }, iter: 5000);

    private static string[] Without(string[] names, string plugin) => [.. names.Where(name => name != plugin)];

    private static string Outcome(PluginHook<string, string?> hook, bool first, bool waits)
    {
        try
        {
            IEnumerable<PluginHookResult<string?>> results = (first, waits) switch
            {
                (false, false) => hook.All("x"),
                (false, true) => hook.AllAsync("x", TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult(),
                (true, false) => hook.First("x") is { } one ? [one] : [],
                (true, true) => hook.FirstAsync("x", TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult() is { } one ? [one] : [],
            };
            return string.Join(' ', results.Select(result => $"{result.Plugin}.{result.Function}={result.Value}"));
        }
        catch (AggregateException error)
        {
            return "errors " + string.Join(' ', error.InnerExceptions.Select(inner => inner.Message));
        }
        catch (FormatException error)
        {
            return "error " + error.Message;
        }
        catch (PluginHookException error)
        {
            return error.Message.Contains("no order", StringComparison.Ordinal) ? "circle" : "asynchronous";
        }
    }
}
