using System.Text;
using Feria.Plugins.Hooks;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Index;

/// <summary>Writes an index as bytes; <see cref="IndexReading"/> is its mirror.</summary>
internal static class IndexWriting
{
    internal static byte[] Write(string folder, IndexContents contents)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        WriteHead(writer, folder);
        writer.Write(contents.Host.Count);
        foreach ((string name, Guid build) in contents.Host)
        {
            writer.Write(name);
            writer.Write(build.ToByteArray());
        }

        writer.Write(contents.Files.Count);
        foreach ((string name, IndexedFile file) in contents.Files)
        {
            writer.Write(name);
            Write(writer, file);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>What every index of this folder begins with that this program can use.</summary>
    internal static byte[] Head(string folder)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        WriteHead(writer, folder);
        writer.Flush();
        return stream.ToArray();
    }

    // Whether an assembly is too new is a question of the runtime, whether it has plug-ins one of this library.
    private static void WriteHead(BinaryWriter writer, string folder)
    {
        writer.Write("Feria plug-in index 1");
        writer.Write(HostModules.Library.ToByteArray());
        writer.Write(Environment.Version.ToString());
        writer.Write(folder);
    }

    private static void Write(BinaryWriter writer, IndexedFile file)
    {
        writer.Write(file.Trace.Written);
        writer.Write(file.Trace.Created);
        writer.Write(file.Trace.Length);
        writer.Write(file.Sum);
        writer.Write(file.Assembly);
        writer.Write(file.Plugins.Count);
        foreach (MetadataPlugin plugin in file.Plugins)
        {
            writer.Write(plugin.Name);
            writer.Write(plugin.DocId);
            writer.Write(plugin.Order);
            WriteText(writer, plugin.Problem);

            // With their length before them: a listing skips them.
            byte[] functions = Functions(plugin);
            writer.Write(functions.Length);
            writer.Write(functions);
        }
    }

    private static byte[] Functions(MetadataPlugin plugin)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        writer.Write(plugin.Functions.Count);
        foreach (MetadataFunction function in plugin.Functions)
        {
            writer.Write(function.Name);
            WriteText(writer, function.Label);
            writer.Write(function.Order);
            Write(writer, function.Place);
            writer.Write(function.Signature);
            writer.Write(function.DocId);
            writer.Write(function.Token);
            WriteText(writer, function.Problem);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static void Write(BinaryWriter writer, HookPlace place)
    {
        WriteNames(writer, place.Before);
        WriteNames(writer, place.After);
        writer.Write(place.Wraps);
    }

    private static void WriteNames(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);
        foreach (string name in names)
        {
            writer.Write(name);
        }
    }

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }
}
