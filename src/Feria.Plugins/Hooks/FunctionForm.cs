using Feria.Plugins.Functions;

namespace Feria.Plugins.Hooks;

/// <summary>The two forms that all functions of a hook are brought into: one that waits for nothing, and one that may.</summary>
internal static class FunctionForm<TArgument, TResult>
{
    /// <summary>What fits, for a message.</summary>
    internal static string Fitting { get; } =
        $"{TypeNames.Of(typeof(TResult))} F({TypeNames.Of(typeof(TArgument))}), "
        + $"Task<{TypeNames.Of(typeof(TResult))}> F({TypeNames.Of(typeof(TArgument))}) or the same with a ValueTask, "
        + "each with or without a CancellationToken at the end";

    internal static Func<TArgument, CancellationToken, TResult>? Plain(Delegate callable) => callable switch
    {
        Func<TArgument, TResult> function => (argument, _) => function(argument),
        Func<TArgument, CancellationToken, TResult> function => function,
        _ => null,
    };

    internal static Func<TArgument, CancellationToken, ValueTask<TResult>>? Awaited(Delegate callable) => callable switch
    {
        Func<TArgument, ValueTask<TResult>> function => (argument, _) => function(argument),
        Func<TArgument, CancellationToken, ValueTask<TResult>> function => function,
        Func<TArgument, Task<TResult>> function => (argument, _) => new(function(argument)),
        Func<TArgument, CancellationToken, Task<TResult>> function => (argument, cancellation) => new(function(argument, cancellation)),
        _ => null,
    };
}
