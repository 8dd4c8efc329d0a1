using System.Diagnostics.CodeAnalysis;

namespace Feria;

/// <summary>The result of parsing what a user wrote: a value, or an error that explains.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Immutable and safe to share between threads as far as <typeparamref name="T"/> is.</remarks>
public readonly record struct ParseResult<T>
    where T : notnull
{
    private readonly T? _value;

    private ParseResult(T? value, ParseError? error)
    {
        _value = value;
        Error = error;
    }

    /// <summary>Gets what was wrong, or <see langword="null"/> when there is a value.</summary>
    public ParseError? Error { get; }

    /// <summary>Gets a value indicating whether parsing succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">Parsing failed; the message is that of <see cref="Error"/>.</exception>
    public T Value => Error is null ? _value! : throw new InvalidOperationException(Error.ToString());

    /// <summary>Gets the value, if there is one.</summary>
    /// <param name="value">The value when the result is <see langword="true"/>.</param>
    /// <returns>Whether parsing succeeded.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Error is null;
    }

    /// <summary>A successful result.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A result that holds <paramref name="value"/>.</returns>
    public static ParseResult<T> Success(T value) => new(value, null);

    /// <summary>A failed result.</summary>
    /// <param name="error">What was wrong.</param>
    /// <returns>A result that holds <paramref name="error"/>.</returns>
    public static ParseResult<T> Failure(ParseError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(default, error);
    }
}
