using System.Security.Cryptography;
using System.Text;
using Feria.Plugins.Hooks;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Index;

/// <summary>Reads what <see cref="IndexWriting"/> has written. Whoever does so has checked its sum before.</summary>
internal static class IndexReading
{
    /// <summary>Null when it is another folder's, or was made by another version of this library or for another runtime.</summary>
    internal static IndexContents? Read(string folder, byte[] index)
    {
        byte[] head = IndexWriting.Head(folder);
        if (!index.AsSpan().StartsWith(head))
        {
            return null;
        }

        using BinaryReader reader = At(index, head.Length);
        Dictionary<string, Guid> host = new(StringComparer.Ordinal);
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            host.Add(reader.ReadString(), new Guid(reader.ReadBytes(16)));
        }

        int count = reader.ReadInt32();
        Dictionary<string, IndexedFile> files = new(count, StringComparer.Ordinal);
        for (int left = count; left > 0; left--)
        {
            files.Add(reader.ReadString(), ReadFile(index, reader));
        }

        return new IndexContents(host, files);
    }

    private static IndexedFile ReadFile(byte[] index, BinaryReader reader)
    {
        FileTrace trace = new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        byte[] sum = reader.ReadBytes(SHA256.HashSizeInBytes);
        string assembly = reader.ReadString();
        MetadataPlugin[] plugins = new MetadataPlugin[reader.ReadInt32()];
        for (int at = 0; at < plugins.Length; at++)
        {
            string name = reader.ReadString();
            string docId = reader.ReadString();
            int order = reader.ReadInt32();
            string? problem = ReadText(reader);
            int length = reader.ReadInt32();
            int start = (int)reader.BaseStream.Position;
            plugins[at] = new MetadataPlugin(name, docId, order, problem, () => ReadFunctions(index, start));
            reader.BaseStream.Position = start + length;
        }

        return new IndexedFile(trace, sum, assembly, plugins);
    }

    private static MetadataFunction[] ReadFunctions(byte[] index, int start)
    {
        using BinaryReader reader = At(index, start);
        MetadataFunction[] functions = new MetadataFunction[reader.ReadInt32()];
        for (int at = 0; at < functions.Length; at++)
        {
            functions[at] = new MetadataFunction(
                reader.ReadString(),
                ReadText(reader),
                reader.ReadInt32(),
                ReadPlace(reader),
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadInt32(),
                ReadText(reader));
        }

        return functions;
    }

    private static HookPlace ReadPlace(BinaryReader reader)
    {
        string[] before = ReadNames(reader);
        string[] after = ReadNames(reader);
        bool wraps = reader.ReadBoolean();
        return wraps || before.Length + after.Length > 0 ? new HookPlace(before, after, wraps) : HookPlace.Anywhere;
    }

    private static string[] ReadNames(BinaryReader reader)
    {
        string[] names = new string[reader.ReadInt32()];
        for (int at = 0; at < names.Length; at++)
        {
            names[at] = reader.ReadString();
        }

        return names;
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static BinaryReader At(byte[] index, int start)
        => new(new MemoryStream(index, writable: false) { Position = start }, Encoding.UTF8);
}
