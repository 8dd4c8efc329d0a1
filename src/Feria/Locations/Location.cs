namespace Feria.Locations;

/// <summary>A place with a calendar of its own: a country, a part of one, or a market.</summary>
/// <remarks>
/// An immutable value, equal by its code. It is made by a catalogue that knows names and aliases,
/// or from a code by <see cref="FromCode"/>, which does not look whether anybody has data for it.
/// </remarks>
public readonly record struct Location
{
    /// <summary>The greatest number of letters and digits that a code has up to its hyphen.</summary>
    internal const int MaximumLength = 16;

    private readonly string? _code;

    private Location(string code) => _code = code;

    /// <summary>
    /// Gets the code: ISO 3166-1 (<c>GB</c>), ISO 3166-2 (<c>GB-SCT</c>), a market's ISO 10383 code (<c>XNYS</c>), or that of a
    /// calendar of one's own (<c>ACME</c>).
    /// </summary>
    public string Code => _code ?? "ZZ";

    /// <summary>Gets the code up to the hyphen: the country or market.</summary>
    public string Country => Code.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? Code[..hyphen] : Code;

    /// <summary>Gets the code behind the hyphen, or <see langword="null"/> for a whole country.</summary>
    public string? Subdivision => Code.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? Code[(hyphen + 1)..] : null;

    /// <summary>A place by its code.</summary>
    /// <param name="code">Two to sixteen letters or digits, then perhaps a hyphen and the subdivision's own spelling.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> has another form.</exception>
    public static Location FromCode(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var country = code.Split('-', 2)[0];
        return country.Length is >= 2 and <= MaximumLength && country.All(char.IsAsciiLetterOrDigit) && !code.EndsWith('-') && code.Length <= 40
            ? new(code)
            : throw new ArgumentException($"'{code}' is no code of a place: two to sixteen letters or digits are, and behind a hyphen the code of a part.", nameof(code));
    }

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;
}
