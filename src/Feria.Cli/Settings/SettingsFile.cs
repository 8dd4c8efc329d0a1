using Feria.OwnCalendars;

namespace Feria.Cli.Settings;

/// <summary>A settings file that was read.</summary>
internal sealed class SettingsFile
{
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.Ordinal);

    /// <summary>Gets the file as messages show it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the folder that its paths are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets a value indicating whether the user wrote it; else it lay in the working directory, and anybody may have.</summary>
    public required bool IsUsers { get; init; }

    public List<OwnCalendar> Calendars { get; } = [];

    public Setting? Get(string key) => _settings.GetValueOrDefault(key);

    public void Add(string key, IReadOnlyList<string> values, string where) => _settings.Add(key, new(values, where, this));
}
