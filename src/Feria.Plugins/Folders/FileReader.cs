using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Loading;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Folders;

/// <summary>Reads a file of a folder; whatever goes wrong becomes a failure of that file.</summary>
internal static class FileReader
{
    [SuppressMessage("Design", "CA1031", Justification = "A file may be damaged in any way; one bad file must not spoil the others.")]
    internal static FileContent Read(string path, byte[] content, PluginFileFormat? format)
    {
        try
        {
            return format is null ? ReadAssembly(path, content) : ReadOther(path, content, format);
        }
        catch (BadImageFormatException error)
        {
            return FileContent.Failed(path, PluginStage.Read, error.Message, "Build it again, and copy it whole.");
        }
        catch (Exception error)
        {
            return FileContent.Failed(path, PluginStage.Read, $"{error.GetType().Name}: {error.Message}", "See whether the file is damaged.");
        }
    }

    private static FileContent ReadAssembly(string path, byte[] content)
    {
        AssemblyContents contents = AssemblyReading.Read(content, isForeign: true);
        return contents.Plugins.Count > 0 && HostAssemblies.Has(contents.Name)
            ? FileContent.Failed(
                path,
                PluginStage.Checked,
                $"this program has an assembly named '{contents.Name}' itself; a second copy would bring second copies of its types.",
                "Remove the file and use PluginPackage.Compiled, or give the assembly another name.")
            : FileContent.Of(path, new PluginImage { Assembly = content }, contents);
    }

    private static FileContent ReadOther(string path, byte[] content, PluginFileFormat format)
    {
        PluginFileReading reading = format.Read(new PluginFile(path, content));
        return reading.Image is { } image
            ? FileContent.Of(path, image, AssemblyReading.Read(image.Assembly))
            : FileContent.Failed(path, reading.Stage, reading.Error!, reading.Cure, reading.SourceErrors);
    }
}
