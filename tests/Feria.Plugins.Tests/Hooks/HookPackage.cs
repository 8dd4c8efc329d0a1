using System.Reflection;
using Feria.Plugins.Activation;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Compiled;

namespace Feria.Plugins.Tests.Hooks;

/// <summary>Makes a package of delegates, as the source generator makes one of methods.</summary>
internal sealed class HookPackage : PluginTable, IPluginSource
{
    internal const string Label = "hook";

    private readonly List<(string Plugin, PluginFunctionDefinition Definition, PluginCode Code)> _functions = [];
    private PluginListing? _listing;

    public override string Assembly => "assembly";

    public override string Index => "";

    public string? Missing => null;

    internal PluginPackage Package => field ??= new("package", [this]);

    /// <summary>How often the source was asked for everything it has.</summary>
    internal int Listings { get; private set; }

    private string[] Plugins => [.. _functions.Select(function => function.Plugin).Distinct()];

    internal static (PluginFunctionDefinition Definition, PluginCode Code) Function(
        string name, Delegate callable, int order = 0, string[]? before = null, string[]? after = null, bool wraps = false)
        => (
            new(name, Label, order, $"signature of {name}", "", "", 0, []) { Before = before ?? [], After = after ?? [], Wraps = wraps },
            new(Body(callable.Method.ReturnType), callable));

    internal HookPackage Add(string plugin, (PluginFunctionDefinition Definition, PluginCode Code) function)
    {
        _functions.Add((plugin, function.Definition, function.Code));
        _listing = null;
        return this;
    }

    internal HookPackage Add(string plugin, Delegate callable, int order = 0, string[]? before = null, string[]? after = null, bool wraps = false)
        => Add(plugin, Function("F" + _functions.Count, callable, order, before, after, wraps));

    internal PluginHook<string, string?> Hook(PluginHookErrors errors = PluginHookErrors.Throw, Action<PluginHookFailure>? skipped = null)
        => Package.Hook<string, string?>(Label, errors, skipped);

    public override PluginDefinition Load(int plugin)
    {
        var functions = _functions.Where(function => function.Plugin == Plugins[plugin]).ToArray();
        return new("", [.. functions.Select(function => function.Definition)], _ => [.. functions.Select(function => function.Code)]);
    }

    public PluginUnit? Find(string plugin) => List().Units.FirstOrDefault(unit => unit.Name == plugin);

    public PluginListing List() => Look();

    public PluginListing Look()
    {
        if (_listing is null)
        {
            Listings++;
            _listing = new([.. Plugins.Select((plugin, at) => new CompiledUnit(new CompiledEntry(this, at, plugin, 0), PackageInputs.None))], []);
        }

        return _listing;
    }

    // Only what it says of the result matters here: a hook calls the delegate.
    private static PluginBody Body(Type result)
    {
        Type? task = result.IsGenericType ? result.GetGenericTypeDefinition() : null;
        string maker = task == typeof(Task<>) ? nameof(PluginBody.OfTask) : task == typeof(ValueTask<>) ? nameof(PluginBody.OfValueTask) : nameof(PluginBody.Of);
        MethodInfo method = typeof(PluginBody).GetMethods().Single(candidate => candidate.Name == maker && candidate.IsGenericMethod);
        Type argument = maker == nameof(PluginBody.Of) ? result : result.GenericTypeArguments[0];
        return (PluginBody)method.MakeGenericMethod(argument).Invoke(null, [null])!;
    }
}
