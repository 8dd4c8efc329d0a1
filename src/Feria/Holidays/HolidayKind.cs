using System.Collections.Frozen;

namespace Feria.Holidays;

/// <summary>What sort of day a holiday is, for instance a public one or a bank holiday.</summary>
/// <remarks>
/// An immutable value, equal by its name. Days of a community carry the community's name: <c>community:catholic</c>.
/// The default value is <see cref="Public"/>.
/// </remarks>
public readonly record struct HolidayKind
{
    private const string CommunityPrefix = "community:";

    private static readonly FrozenSet<string> Known = new[]
    {
        "public", "bank", "government", "school", "optional", "half_day", "observance", "de_facto", "armed_forces", "company", "working_weekend",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _name;

    // One form of each kind, so that the default value equals Public.
    private HolidayKind(string name) => _name = name == "public" ? null : name;

    /// <summary>Gets the kind of a day that is off for everybody.</summary>
    public static HolidayKind Public => new("public");

    /// <summary>Gets the kind of a day on which banks are closed.</summary>
    public static HolidayKind Bank => new("bank");

    /// <summary>Gets the kind of a day on which public offices are closed.</summary>
    public static HolidayKind Government => new("government");

    /// <summary>Gets the kind of a day on which schools are closed.</summary>
    public static HolidayKind School => new("school");

    /// <summary>Gets the kind of a day that an employer or employee may choose to take.</summary>
    public static HolidayKind Optional => new("optional");

    /// <summary>Gets the kind of a day of which a part is off.</summary>
    public static HolidayKind HalfDay => new("half_day");

    /// <summary>Gets the kind of a day that is kept and worked.</summary>
    public static HolidayKind Observance => new("observance");

    /// <summary>Gets the kind of a day that is off by custom, not by law.</summary>
    public static HolidayKind DeFacto => new("de_facto");

    /// <summary>Gets the kind of a day that is off for the armed forces.</summary>
    public static HolidayKind ArmedForces => new("armed_forces");

    /// <summary>Gets the kind of a day on which a company is closed: off for those who ask for its calendar.</summary>
    public static HolidayKind Company => new("company");

    /// <summary>Gets the kind of a day of a weekend that is worked, or for a company of any day off.</summary>
    public static HolidayKind WorkingWeekend => new("working_weekend");

    /// <summary>Gets the name in lower case as files and exports write it, for instance <c>half_day</c>.</summary>
    public string Name => _name ?? "public";

    /// <summary>Gets a value indicating whether nobody works on such a day unless he must: <see cref="Public"/> and <see cref="Company"/>.</summary>
    public bool IsDayOff => Name is "public" or "company";

    /// <summary>Gets all kinds but those of communities, in the order of their importance.</summary>
    public static IReadOnlyList<HolidayKind> All { get; } =
        [Public, Bank, Government, School, Optional, HalfDay, Observance, DeFacto, ArmedForces, Company, WorkingWeekend];

    /// <summary>The kind of a day that is off for one community.</summary>
    /// <param name="name">The community in lower case, for instance <c>catholic</c>; letters, digits and hyphens.</param>
    /// <returns>The kind <c>community:NAME</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or has other characters.</exception>
    public static HolidayKind Community(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return IsCommunityName(name)
            ? new(CommunityPrefix + name)
            : throw new ArgumentException($"'{name}' is no name of a community: lower-case letters, digits and hyphens are.", nameof(name));
    }

    /// <summary>Reads a kind as <see cref="Name"/> writes it; spaces and hyphens stand for underscores, case does not count.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The kind, or what was wrong.</returns>
    public static ParseResult<HolidayKind> Parse(string? text)
    {
        var word = (text ?? string.Empty).Trim().ToLowerInvariant();
        if (word.StartsWith(CommunityPrefix, StringComparison.Ordinal) && IsCommunityName(word[CommunityPrefix.Length..]))
        {
            return ParseResult<HolidayKind>.Success(new(word));
        }

        word = word.Replace(' ', '_').Replace('-', '_');
        return Known.Contains(word)
            ? ParseResult<HolidayKind>.Success(new(word))
            : ParseResult<HolidayKind>.Failure(new($"{Text.Quoted.Of(text)} is no kind of holiday; {string.Join(", ", All)} and community:NAME are.")
            {
                Suggestions = Text.EditDistance.Nearest(word, Known),
            });
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private static bool IsCommunityName(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
