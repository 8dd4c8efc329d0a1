using Feria.Plugins;

namespace ImageFormats.Formats;

/// <summary>Reads files by whatever format wants them most.</summary>
internal sealed class PictureFiles(FormatCatalog formats, TextWriter output, TextWriter error)
{
    private const long MostBytes = 1 << 28;

    /// <summary>Says what a file is, and writes it in another format if one is named; false when something is wrong with it.</summary>
    public bool Show(string path, string? to)
    {
        var name = Path.GetFileName(path);
        var format = "";
        try
        {
            var file = Read(path);
            var bids = formats.Bids(new FileStart(name, file.AsMemory(0, Math.Min(file.Length, FileStart.Length))));
            if (bids.Count == 0)
            {
                throw new PictureException($"no format wants it; there are {string.Join(", ", formats.Names)}");
            }

            format = bids[0].Plugin + ": ";
            var picture = formats.Decode(bids[0].Plugin, file);
            var written = to is null ? "" : $" -> {Write(path, to, picture)}";
            var offers = string.Join(", ", bids.Select(bid => $"{bid.Plugin} {bid.Value!.Rank} for {bid.Value.Reason}"));
            output.WriteLine($"{name}: {bids[0].Plugin}, {picture.Width} x {picture.Height} ({offers}){written}");
            return true;
        }
        catch (Exception wrong) when (wrong is PictureException or PluginException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{name}: {format}{wrong.Message}");
        }
#pragma warning disable CA1031 // A format is somebody else's code; what it throws must not keep the other files from being read.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            error.WriteLine($"{name}: {format}the plug-in failed, {wrong.GetType().Name}: {wrong.Message}");
        }

        return false;
    }

    private static byte[] Read(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw new PictureException("there is no such file");
        }

        return file.Length <= MostBytes
            ? File.ReadAllBytes(path)
            : throw new PictureException($"it has {file.Length} bytes; at most {MostBytes} can be read");
    }

    private string Write(string path, string format, Picture picture)
    {
        var target = Path.ChangeExtension(path, "." + format);
        var content = formats.Encode(format, picture);
        if (string.Equals(target, path, StringComparison.OrdinalIgnoreCase))
        {
            throw new PictureException($"it would be written over itself; it is {format} by its name already");
        }

        File.WriteAllBytes(target, content);
        return Path.GetFileName(target);
    }
}
