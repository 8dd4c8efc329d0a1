using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.OwnCalendars;

namespace Feria.Cli.Settings;

/// <summary>
/// What is set beside the command line: by variables, else by <c>.feria.toml</c> in the working directory, else by
/// <c>config.toml</c> in the user's configuration folder. The files are looked for when a variable has not answered.
/// </summary>
internal sealed class UserSettings(CommandHost host)
{
    public const string FileName = ".feria.toml", UserFileName = "config.toml", OffVariable = "FERIA_NO_SETTINGS";

    private readonly Lazy<IReadOnlyList<SettingsFile>> _files = new(() => [.. Files(host)]);

    /// <summary>The calendars of all files; one that stands in both is taken from the nearer.</summary>
    public IReadOnlyList<OwnCalendar> Calendars =>
        _files.Value.Count == 0 ? [] : [.. _files.Value.SelectMany(f => f.Calendars).DistinctBy(c => c.Code.ToUpperInvariant())];

    /// <summary>What is set under a key.</summary>
    /// <exception cref="CommandException">The nearest file that says it may not, or a file is broken.</exception>
    public Setting? Get(string key)
    {
        if (host.Variable(SettingKey.Variable(key)) is { } variable)
        {
            return new([variable], SettingKey.Variable(key), File: null);
        }

        var setting = _files.Value.Select(f => f.Get(key)).FirstOrDefault(s => s is not null);
        if (setting is { File: { IsUsers: false } file } && !IsHarmless(key, setting) && !IsTrusted(file))
        {
            throw new CommandException(ExitCode.Usage, Refusal(key, setting, file));
        }

        return setting;
    }

    public bool IsOn(string key) => Get(key)?.Value is "true" or "1";

    private static IEnumerable<SettingsFile> Files(CommandHost host)
    {
        if (host.Variable(OffVariable) is not null)
        {
            yield break;
        }

        var isWindows = OperatingSystem.IsWindows();
        string Expand(string path) => SettingsFolder.Expand(path, host.Variable, isWindows);
        if (host.Folder is { } here && Path.Exists(Path.Join(here, FileName)))
        {
            yield return SettingsReader.Read(FileName, here, isUsers: false, Expand);
        }

        if (SettingsFolder.Of(host.Variable, isWindows) is { } users && Path.Join(users, UserFileName) is var path && Path.Exists(path))
        {
            yield return SettingsReader.Read(path, users, isUsers: true, Expand);
        }
    }

    // Plug-ins are code. A pack or a rules file is data, and yet what the folder's maker says of holidays: one that lies in the
    // folder as text can be read and is shown by diffs, all else has to be trusted.
    private static bool IsHarmless(string key, Setting setting) => key switch
    {
        SettingKey.Plugins or SettingKey.Pack => false,
        SettingKey.Rules => setting.Values.All(path => IsWithin(path, setting.File!.Folder)),
        _ => true,
    };

    private static bool IsWithin(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool IsTrusted(SettingsFile file)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(file.Folder));
        return _files.Value.Where(f => f.IsUsers).SelectMany(f => f.Get(SettingKey.Trust)?.Values ?? [])
            .Any(trusted => Path.TrimEndingDirectorySeparator(Path.GetFullPath(trusted)) == folder);
    }

    private string Refusal(string key, Setting setting, SettingsFile file)
    {
        var what = key == SettingKey.Plugins ? "plug-ins are code, and this file" : key == SettingKey.Pack ? "a data pack decides every answer, and this file" : "rules outside of its folder are not for this file to name: it";
        var own = SettingsFolder.Of(host.Variable, OperatingSystem.IsWindows()) is { } folder ? Path.Join(folder, UserFileName) : "your own settings";
        return $"{setting.Where}: {what} may be somebody else's. If you trust it, write trust = [\"{Path.GetFullPath(file.Folder)}\"] in {own}; "
            + $"or name them yourself by --{key}; {OffVariable}=1 leaves settings files out.";
    }
}
