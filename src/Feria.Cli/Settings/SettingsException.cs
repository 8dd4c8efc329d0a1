using System.Diagnostics.CodeAnalysis;

namespace Feria.Cli.Settings;

/// <summary>Something is wrong at a place of a settings file; caught where the file's name is known.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It makes no sense without a place.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the reading of a file, which makes one line of it.")]
internal sealed class SettingsException(int line, int column, string message) : Exception(message)
{
    public SettingsException(TomlNode at, string message)
        : this(at.Line, at.Column, message)
    {
    }

    public int Line { get; } = line;

    public int Column { get; } = column;
}
