using System.ComponentModel;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Compiled;

/// <summary>The arguments of one call by name, read by position. For code written by the source generator.</summary>
/// <remarks>Reading allocates nothing, default values included.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct PluginArguments
{
    private readonly ReadOnlySpan<object?> _values;
    private readonly PluginFunction _function;
    private readonly CancellationToken _cancellation;

    internal PluginArguments(ReadOnlySpan<object?> values, PluginFunction function, CancellationToken cancellation)
    {
        _values = values;
        _function = function;
        _cancellation = cancellation;
    }

    /// <summary>The argument at a position, or the parameter's default value when it was left out.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="PluginArgumentException">It is missing and has no default, or it is of another type.</exception>
    /// <returns>The argument.</returns>
    public T Get<T>(int index)
    {
        if ((uint)index >= (uint)_values.Length)
        {
            // A structure's "default" has no constant of its own, so anything else than a T means default.
            return _function.Default(index) is T value ? value : default!;
        }

        if (_values[index] is T given)
        {
            return given;
        }

        return _values[index] is null && default(T) is null
            ? default!
            : throw _function.Mismatch(index, _values[index], typeof(T));
    }

    /// <summary>A trailing cancellation token: the one given by position, else the one of the call.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="PluginArgumentException">What was given is no token.</exception>
    /// <returns>The token.</returns>
    public CancellationToken Token(int index)
        => (uint)index < (uint)_values.Length ? Get<CancellationToken>(index) : _cancellation;
}
