using System.Text;
using Feria.Cli.Failures;

namespace Feria.Cli.Settings;

/// <summary>Reads a settings file; what is wrong in it is one line that says where, and what would be right.</summary>
internal sealed class SettingsReader
{
    private const int MostBytes = 256 << 10;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SettingsFile _file;
    private readonly Func<string, string> _expand;

    private SettingsReader(SettingsFile file, Func<string, string> expand) => (_file, _expand) = (file, expand);

    /// <summary>Reads a file.</summary>
    /// <param name="name">The file as messages show it.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="isUsers">Whether the user wrote it.</param>
    /// <param name="expand">Makes a path of one that begins with a tilde.</param>
    /// <exception cref="CommandException">Something is wrong with it.</exception>
    public static SettingsFile Read(string name, string folder, bool isUsers, Func<string, string> expand)
    {
        var path = Path.Join(folder, Path.GetFileName(name));
        if (Directory.Exists(path))
        {
            throw new CommandException(ExitCode.SourceFailed, $"'{name}' is a folder; the file of the settings is expected.");
        }

        var file = new SettingsFile { Name = name, Folder = folder, IsUsers = isUsers };
        try
        {
            new SettingsReader(file, expand).ReadRoot(TomlText.Read(Text(path)));
            return file;
        }
        catch (SettingsException e)
        {
            throw new CommandException(ExitCode.Usage, $"{name}:{e.Line}:{e.Column}: {(e.Message[^1] is '?' or '.' ? e.Message : $"{e.Message}.")}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.SourceFailed, $"The settings '{name}' cannot be read: {e.Message}");
        }
    }

    private static string Text(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[MostBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        try
        {
            return length > MostBytes
                ? throw new SettingsException(1, 1, $"the settings have more than {MostBytes} bytes, which nobody needs")
                : Utf8.GetString(bytes, 0, length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes.AsSpan(0, Math.Max(0, e.Index)).Count((byte)'\n') + 1;
            throw new SettingsException(line, 1, "bytes stand here that are no UTF-8; save the file in UTF-8");
        }
    }

    private void ReadRoot(TomlNode root)
    {
        foreach (var (key, value) in root.Entries)
        {
            if (key.Text == SettingKey.Calendars)
            {
                ReadCalendars(value);
            }
            else if (SettingKey.All.FirstOrDefault(k => k.Name == key.Text) is { } known && (known.Name != SettingKey.Trust || _file.IsUsers))
            {
                _file.Add(known.Name, [.. Values(known, value)], $"{_file.Name}:{value.Line}:{value.Column}");
            }
            else
            {
                throw new SettingsException(key, key.Text == SettingKey.Trust
                    ? "folders are trusted by the settings in your own configuration folder, not by those in the folder itself"
                    : SettingKey.Unknown("key of the settings", key.Text, [.. SettingKey.All.Select(k => k.Name), SettingKey.Calendars]));
            }
        }
    }

    private IEnumerable<string> Values(SettingKey key, TomlNode value)
    {
        var isList = key.Form is SettingForm.Texts or SettingForm.Paths;
        if (isList && value.Form == TomlForm.List)
        {
            return value.Items.Count > 0 ? value.Items.Select(i => Value(key, i)) : throw new SettingsException(value, $"the list of '{key.Name}' is empty; leave the key out instead");
        }

        return [Value(key, value)];
    }

    private string Value(SettingKey key, TomlNode value)
    {
        var (form, expected) = key.Form switch
        {
            SettingForm.Flag => (TomlForm.Flag, "true or false"),
            SettingForm.Texts or SettingForm.Paths => (TomlForm.Text, $"a text in quotes, or a list of some, as in {key.Name} = [\"…\"],"),
            _ => (TomlForm.Text, $"a text in quotes, as in {key.Name} = \"…\","),
        };
        if (value.Form != form)
        {
            throw new SettingsException(value, $"'{key.Name}' is {value.Called}; {expected} is expected");
        }

        if (form == TomlForm.Text && value.Text.Trim().Length == 0)
        {
            throw new SettingsException(value, $"'{key.Name}' is empty; leave the key out instead");
        }

        if (key.Problem?.Invoke(value.Text) is { } problem)
        {
            throw new SettingsException(value, problem);
        }

        return key.Form is SettingForm.Path or SettingForm.Paths ? Located(value) : value.Text;
    }

    private string Located(TomlNode value)
    {
        var path = value.Text.Contains('\0', StringComparison.Ordinal) ? throw new SettingsException(value, "a path has no NUL in it") : _expand(value.Text);
        return Path.IsPathRooted(path) || _file.Folder == "." ? path : Path.Join(_file.Folder, path);
    }

    private void ReadCalendars(TomlNode table)
    {
        if (table.Form != TomlForm.Table)
        {
            throw new SettingsException(table, $"'{SettingKey.Calendars}' is {table.Called}; tables such as [calendars.ACME] are expected");
        }

        foreach (var (code, calendar) in table.Entries)
        {
            _file.Calendars.Add(new CalendarReader(_file.Name).Read(code, calendar));
        }
    }
}
