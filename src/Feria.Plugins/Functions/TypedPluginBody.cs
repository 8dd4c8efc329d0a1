using Feria.Plugins.Compiled;

namespace Feria.Plugins.Functions;

/// <summary>A body that knows its declared result.</summary>
internal sealed class TypedPluginBody<TResult>(
    PluginInvoke<TResult> invoke, Type awaited, Func<TResult, ValueTask<object?>> awaitResult) : PluginBody
{
    internal override Delegate Invoke => invoke;

    internal override Type Result => typeof(TResult);

    internal override Type Awaited => awaited;

    internal override object? InvokeBoxed(in PluginArguments arguments) => invoke(in arguments);

    internal override ValueTask<object?> InvokeAwaited(in PluginArguments arguments) => awaitResult(invoke(in arguments));
}
