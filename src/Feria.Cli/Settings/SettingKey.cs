using Feria.Cli.Formats;
using Feria.Holidays;
using Feria.Text;

namespace Feria.Cli.Settings;

/// <summary>A key of a settings file: called as the flag that it stands for, and as a variable behind <c>FERIA_</c>.</summary>
/// <param name="Name">The key.</param>
/// <param name="Form">What its value is.</param>
/// <param name="Problem">What is wrong with a value, or nothing.</param>
internal sealed record SettingKey(string Name, SettingForm Form, Func<string, string?>? Problem = null)
{
    public const string Format = "format", Language = "lang", Source = "source", Kind = "kind", WeekStart = "week-start",
        NoColour = "no-color", Plugins = "plugins", Rules = "rules", Pack = "pack", PackSha256 = "pack-sha256", Trust = "trust", Calendars = "calendars", Location = "location";

    public static IReadOnlyList<SettingKey> All { get; } =
    [
        new(Location, SettingForm.Text),
        new(Format, SettingForm.Text, v => NoneOf("format", v, FormatNames.All)),
        new(Language, SettingForm.Text),
        new(Source, SettingForm.Text),
        new(Kind, SettingForm.Texts, KindProblem),
        new(WeekStart, SettingForm.Text, v => NoneOf("first day of a week", v, ["locale", "monday", "sunday", "saturday"])),
        new(NoColour, SettingForm.Flag),
        new(Plugins, SettingForm.Path),
        new(Rules, SettingForm.Paths),
        new(Pack, SettingForm.Path),
        new(PackSha256, SettingForm.Text, v => v.Length == 64 && v.All(char.IsAsciiHexDigit) ? null : $"{Quoted.Of(v)} is no SHA-256; 64 hexadecimal digits are"),
        new(Trust, SettingForm.Paths),
    ];

    /// <summary>The variable that stands over the files.</summary>
    public static string Variable(string key) => $"FERIA_{key.ToUpperInvariant().Replace('-', '_')}";

    /// <summary>What is said of a word that is none of those expected.</summary>
    public static string Unknown(string what, string word, IReadOnlyList<string> known) => EditDistance.Nearest(word, known) is { Count: > 0 } near
        ? $"{Quoted.Of(word)} is no {what}; did you mean '{string.Join("' or '", near)}'?"
        : $"{Quoted.Of(word)} is no {what}; {string.Join(", ", known)} are";

    private static string? NoneOf(string what, string word, IReadOnlyList<string> known) =>
        known.Contains(word, StringComparer.OrdinalIgnoreCase) ? null : Unknown(what, word, known);

    private static string? KindProblem(string text) => text.Split(',').Where(w => !string.Equals(w.Trim(), "all", StringComparison.OrdinalIgnoreCase))
        .Select(w => HolidayKind.Parse(w).Error?.ToString()).FirstOrDefault(e => e is not null);
}
