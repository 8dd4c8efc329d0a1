namespace Feria.Plugins;

/// <summary>Announces a file format: programs that refer to the assembly understand such files without a word.</summary>
/// <param name="format">A public type derived from <see cref="PluginFileFormat"/> with a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PluginFileFormatAttribute(Type format) : Attribute
{
    /// <summary>The format.</summary>
    public Type Format { get; } = format;
}
