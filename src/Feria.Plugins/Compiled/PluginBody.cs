using System.ComponentModel;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Compiled;

/// <summary>What runs when a function is called by name. For code written by the source generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginBody
{
    private protected PluginBody()
    {
    }

    /// <summary>A <see cref="PluginInvoke{TResult}"/> of exactly the declared result.</summary>
    internal abstract Delegate Invoke { get; }

    /// <summary>The declared result; <see cref="Nothing"/> for void.</summary>
    internal abstract Type Result { get; }

    /// <summary>What is there once a task has been awaited; the same as <see cref="Result"/> when there is none.</summary>
    internal abstract Type Awaited { get; }

    internal bool IsAsync => Result != Awaited;

    /// <summary>A function with a plain result.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="invoke">Calls it.</param>
    /// <returns>The body.</returns>
    public static PluginBody Of<T>(PluginInvoke<T> invoke)
        => new TypedPluginBody<T>(invoke, typeof(T), static result => new(result));

    /// <summary>A function without a result.</summary>
    /// <param name="run">Calls it.</param>
    /// <returns>The body.</returns>
    public static PluginBody OfVoid(PluginRun run)
        => Of((in PluginArguments arguments) =>
        {
            run(in arguments);
            return default(Nothing);
        });

    /// <summary>A function with a task.</summary>
    /// <typeparam name="T">The task's result.</typeparam>
    /// <param name="invoke">Calls it.</param>
    /// <returns>The body.</returns>
    public static PluginBody OfTask<T>(PluginInvoke<Task<T>> invoke)
        => new TypedPluginBody<Task<T>>(invoke, typeof(T), static async task => await task.ConfigureAwait(false));

    /// <summary>A function with a task without a result.</summary>
    /// <param name="invoke">Calls it.</param>
    /// <returns>The body.</returns>
    public static PluginBody OfTask(PluginInvoke<Task> invoke)
        => new TypedPluginBody<Task>(invoke, typeof(Nothing), static async task =>
        {
            await task.ConfigureAwait(false);
            return null;
        });

    /// <summary>A function with a value task.</summary>
    /// <typeparam name="T">The task's result.</typeparam>
    /// <param name="invoke">Calls it.</param>
    /// <returns>The body.</returns>
    public static PluginBody OfValueTask<T>(PluginInvoke<ValueTask<T>> invoke)
        => new TypedPluginBody<ValueTask<T>>(invoke, typeof(T), static async task => await task.ConfigureAwait(false));

    /// <summary>A function with a value task without a result.</summary>
    /// <param name="invoke">Calls it.</param>
    /// <returns>The body.</returns>
    public static PluginBody OfValueTask(PluginInvoke<ValueTask> invoke)
        => new TypedPluginBody<ValueTask>(invoke, typeof(Nothing), static async task =>
        {
            await task.ConfigureAwait(false);
            return null;
        });

    /// <summary>Calls without knowing the result's type; boxes it.</summary>
    internal abstract object? InvokeBoxed(in PluginArguments arguments);

    /// <summary>Calls and awaits without knowing the result's type; boxes it.</summary>
    internal abstract ValueTask<object?> InvokeAwaited(in PluginArguments arguments);
}
