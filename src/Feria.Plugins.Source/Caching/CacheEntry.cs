using System.Text;
using Feria.Plugins.Source.Compiling;

namespace Feria.Plugins.Source.Caching;

/// <summary>A compiled file as bytes. Whoever reads one has checked its sum before.</summary>
internal static class CacheEntry
{
    internal static byte[] Write(CompiledFile compiled)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        WriteBytes(writer, compiled.Assembly);
        WriteBytes(writer, compiled.Documentation);
        writer.Write(compiled.Errors.Count);
        foreach (PluginSourceError error in compiled.Errors)
        {
            writer.Write(error.Line);
            writer.Write(error.Column);
            writer.Write(error.Code);
            writer.Write(error.Message);
        }

        writer.Flush();
        return stream.ToArray();
    }

    internal static CompiledFile Read(ReadOnlyMemory<byte> entry)
    {
        using MemoryStream stream = new(entry.ToArray(), writable: false);
        using BinaryReader reader = new(stream, Encoding.UTF8);
        byte[] assembly = reader.ReadBytes(reader.ReadInt32());
        byte[] documentation = reader.ReadBytes(reader.ReadInt32());
        PluginSourceError[] errors = new PluginSourceError[reader.ReadInt32()];
        for (int at = 0; at < errors.Length; at++)
        {
            errors[at] = new PluginSourceError("", reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadString());
        }

        return new CompiledFile(assembly, documentation, errors);
    }

    private static void WriteBytes(BinaryWriter writer, ReadOnlyMemory<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes.Span);
    }
}
