using System.Runtime.CompilerServices;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Compiled;

namespace Feria.Plugins.Functions;

/// <summary>One loaded function: everything a call needs.</summary>
internal sealed class PluginFunction(
    PluginUnit plugin, FunctionHeader header, FunctionParameters parameters, Lazy<PluginBody> body, Delegate callable)
{
    // Of no type that a call looks for.
    private static readonly Action NotMade = static () => { };

    private Delegate _invoke = NotMade;
    private PluginBody? _body;
    private Delegate? _lastCast;

    internal FunctionHeader Header => header;

    internal Delegate Callable => callable;

    // Of the functions of a plug-in most programs call few by name: it is made for the first of these calls.
    private PluginBody Body => _body ?? MakeBody();

    internal bool IsAsync => Body.IsAsync;

    internal TResult Call<TResult>(ReadOnlySpan<object?> values)
    {
        CheckCount(values.Length);
        PluginArguments arguments = new(values, this, default);
        try
        {
            // An exact comparison of types is a few instructions; a cast to a variant delegate type is a call.
            Delegate invoke = _invoke;
            TResult result = invoke.GetType() == typeof(PluginInvoke<TResult>)
                ? Unsafe.As<PluginInvoke<TResult>>(invoke)(in arguments)
                : CallOtherwise<TResult>(in arguments);
            plugin.NoteCall();
            return result;
        }
        catch (Exception error) when (plugin.NoteFailure(error))
        {
            // The filter takes the note and always declines: the caller gets the plug-in's own error, stack and all.
            throw;
        }
    }

    internal void Run(ReadOnlySpan<object?> values)
    {
        if (Body.IsAsync)
        {
            throw Error("The function is asynchronous; a synchronous call would drop its outcome. Use CallAsync.");
        }

        if (Body.Invoke is PluginInvoke<Nothing>)
        {
            _ = Call<Nothing>(values);
        }
        else
        {
            _ = Call<object?>(values);
        }
    }

    internal ValueTask<TResult> CallAsync<TResult>(ReadOnlySpan<object?> values, CancellationToken cancellation)
        => typeof(TResult).IsAssignableFrom(Body.Awaited) && Body.Awaited != typeof(Nothing)
            ? CallAwaited<TResult>(values, cancellation)
            : throw WrongResult(typeof(TResult));

    internal ValueTask RunAsync(ReadOnlySpan<object?> values, CancellationToken cancellation)
    {
        ValueTask<object?> call = CallAwaited<object?>(values, cancellation);
        return call.IsCompletedSuccessfully ? default : new ValueTask(call.AsTask());
    }

    internal TDelegate As<TDelegate>()
        where TDelegate : Delegate
    {
        // Most callers ask for one delegate type again and again.
        if ((_lastCast ?? callable) is TDelegate known)
        {
            return known;
        }

        if (DelegateCast.To<TDelegate>(callable) is not { } made)
        {
            throw Error($"The function cannot be had as {TypeNames.Of(typeof(TDelegate))}.");
        }

        _lastCast = plugin.IsCollectible ? DelegateOwners.Keep(made, plugin) : made;
        return made;
    }

    internal object? Default(int index)
        => index >= parameters.Required ? parameters.Defaults[index - parameters.Required] : throw WrongCount(index);

    internal PluginArgumentException Mismatch(int index, object? value, Type expected)
        => Error($"Argument {index + 1} is {(value is null ? "null" : TypeNames.Of(value.GetType()))} and has to be {TypeNames.Of(expected)}.");

    private ValueTask<TResult> CallAwaited<TResult>(ReadOnlySpan<object?> values, CancellationToken cancellation)
    {
        CheckCount(values.Length);
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TResult>(cancellation);
        }

        PluginArguments arguments = new(values, this, cancellation);
        try
        {
            ValueTask<TResult> result = Body.Invoke switch
            {
                PluginInvoke<TResult> invoke when !Body.IsAsync => new(invoke(in arguments)),
                PluginInvoke<ValueTask<TResult>> invoke => invoke(in arguments),
                PluginInvoke<Task<TResult>> invoke => new(invoke(in arguments)),
                _ => Unbox<TResult>(Body.InvokeAwaited(in arguments)),
            };
            plugin.NoteCall();
            return result.IsCompletedSuccessfully ? result : Noted(result);
        }
        catch (PluginArgumentException)
        {
            throw;
        }
#pragma warning disable CA1031 // An asynchronous call hands every error of the function over in its task, and rethrows it there.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _ = plugin.NoteFailure(error);
            return ValueTask.FromException<TResult>(error);
        }
    }

    private PluginBody MakeBody()
    {
        PluginBody made = body.Value;
        _invoke = made.Invoke;
        return _body = made;
    }

    private TResult CallOtherwise<TResult>(in PluginArguments arguments)
        => Body.Invoke is { } invoke && invoke.GetType() == typeof(PluginInvoke<TResult>) ? Unsafe.As<PluginInvoke<TResult>>(invoke)(in arguments)
            : typeof(TResult).IsAssignableFrom(Body.Result) && Body.Result != typeof(Nothing)
            ? (TResult)Body.InvokeBoxed(in arguments)!
            : throw WrongResult(typeof(TResult));

    private static async ValueTask<TResult> Unbox<TResult>(ValueTask<object?> result)
        => (TResult)(await result.ConfigureAwait(false))!;

    private async ValueTask<TResult> Noted<TResult>(ValueTask<TResult> result)
    {
        try
        {
            return await result.ConfigureAwait(false);
        }
        catch (Exception error) when (plugin.NoteFailure(error))
        {
            throw;
        }
    }

    private void CheckCount(int given)
    {
        if (given < parameters.Required || given > parameters.Most)
        {
            throw WrongCount(given);
        }
    }

    private PluginArgumentException WrongCount(int given)
        => Error($"{given} {(given == 1 ? "argument does" : "arguments do")} not fit.");

    private PluginArgumentException WrongResult(Type asked)
    {
        string hint = Body.IsAsync ? " The function is asynchronous: use CallAsync." : "";
        return Error(Body.Result == typeof(Nothing)
            ? "The function has no result: use the Call without one."
            : $"The result is not {TypeNames.Of(asked)}.{(asked.IsAssignableFrom(Body.Awaited) ? hint : "")}");
    }

    private PluginArgumentException Error(string problem) => new(plugin.Name, header.Signature, problem);
}
