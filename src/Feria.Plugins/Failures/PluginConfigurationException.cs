using System.Globalization;

namespace Feria.Plugins;

/// <summary>A lock or settings file of plug-ins is not what it has to be. The message says where, what, and what would be right.</summary>
public sealed class PluginConfigurationException : PluginException
{
    internal PluginConfigurationException(string file, int line, int column, string problem)
        : base(line == 0 ? $"{file}: {problem}" : string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column}): {problem}"))
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1; 0 when the fault is that of the file as a whole.</summary>
    public int Line { get; }

    /// <summary>The column, counted in letters from 1; 0 when the fault is that of the file as a whole.</summary>
    public int Column { get; }
}
