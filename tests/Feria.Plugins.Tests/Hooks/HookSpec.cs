using Results = System.Collections.Generic.IReadOnlyList<Feria.Plugins.PluginHookResult<string?>>;

namespace Feria.Plugins.Tests.Hooks;

/// <summary>A function or wrapper that a test makes up.</summary>
internal sealed record HookSpec(string Plugin, int Order, string[] Before, string[] After, bool Wraps, int Behaviour, bool Slow)
{
    internal void AddTo(HookPackage package, int at, List<string> called)
    {
        string name = "F" + at;
        Delegate callable = (Wraps, Slow) switch
        {
            (false, false) => (string text) => Give(name, text, called),
            (false, true) => async Task<string?> (string text) =>
            {
                await Task.Yield();
                return Give(name, text, called);
            },
            (true, false) => (string text, Func<string, Results> next)
                => Around(name, text, argument => new(next(argument)), called).AsTask().GetAwaiter().GetResult(),
            (true, true) => (string text, Func<string, ValueTask<Results>> next) => Around(name, text, next, called),
        };
        package.Add(Plugin, HookPackage.Function(name, callable, Order, Before, After, Wraps));
    }

    private string? Give(string name, string text, List<string> called)
    {
        called.Add(name);
        return Behaviour switch
        {
            0 => null,
            1 => throw new FormatException(name),
            _ => text + name,
        };
    }

    private async ValueTask<Results> Around(string name, string text, Func<string, ValueTask<Results>> next, List<string> called)
    {
        called.Add(name);
        switch (Behaviour)
        {
            case 0:
                return [];
            case 1:
                throw new FormatException(name);
            case 2:
                await next(text + "!");
                throw new FormatException(name);
            case 3:
                return [.. await next(text + name), .. await next(text)];
            case 4:
                return [new("own", name, text), .. await next(text)];
            default:
                return [.. (await next(text)).Select(result => result with { Value = $"({result.Value})" })];
        }
    }
}
