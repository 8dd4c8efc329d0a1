using Feria.Plugins.Functions;

namespace Feria.Plugins.Hooks;

/// <summary>The two forms that all wrappers of a hook are brought into.</summary>
/// <typeparam name="TArgument">What the hook is called with.</typeparam>
/// <typeparam name="TResults">A list of results.</typeparam>
internal static class WrapperForm<TArgument, TResults>
{
    /// <summary>What fits, for a message.</summary>
    internal static string Fitting { get; } = Describe(TypeNames.Of(typeof(TArgument)), TypeNames.Of(typeof(TResults)));

    internal static Func<TArgument, Func<TArgument, TResults>, CancellationToken, TResults>? Plain(Delegate callable) => callable switch
    {
        Func<TArgument, Func<TArgument, TResults>, TResults> wrapper => (argument, next, _) => wrapper(argument, next),
        Func<TArgument, Func<TArgument, TResults>, CancellationToken, TResults> wrapper => wrapper,
        _ => null,
    };

    internal static Func<TArgument, Func<TArgument, ValueTask<TResults>>, CancellationToken, ValueTask<TResults>>? Awaited(Delegate callable)
        => callable switch
        {
            Func<TArgument, Func<TArgument, ValueTask<TResults>>, ValueTask<TResults>> wrapper => (argument, next, _) => wrapper(argument, next),
            Func<TArgument, Func<TArgument, ValueTask<TResults>>, CancellationToken, ValueTask<TResults>> wrapper => wrapper,
            Func<TArgument, Func<TArgument, ValueTask<TResults>>, Task<TResults>> wrapper => (argument, next, _) => new(wrapper(argument, next)),
            Func<TArgument, Func<TArgument, ValueTask<TResults>>, CancellationToken, Task<TResults>> wrapper
                => (argument, next, cancellation) => new(wrapper(argument, next, cancellation)),
            _ => null,
        };

    private static string Describe(string argument, string results)
        => $"{results} W({argument}, Func<{argument}, {results}>), "
        + $"Task<{results}> W({argument}, Func<{argument}, ValueTask<{results}>>) or the same with a ValueTask, "
        + "each with or without a CancellationToken at the end";
}
