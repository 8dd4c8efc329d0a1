using System.Buffers;
using System.Text;

namespace Feria.Readers.RuleFiles;

/// <summary>Refuses files in another encoding than UTF-8, whose names would otherwise be read wrongly without a word.</summary>
internal static class NotUtf8
{
    /// <summary>Where a file's first bytes that are no UTF-8 stand; nothing if it has none. No more is looked at than is read.</summary>
    public static RuleFileError? In(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[Math.Min(file.Length, 4L * YamlFile.MaximumLength)];
        file.ReadExactly(bytes);
        var (line, column) = (1, 1);
        for (ReadOnlySpan<byte> rest = bytes; rest.Length > 0;)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
            if (status != OperationStatus.Done)
            {
                return new(path, line, column, $"the byte 0x{rest[0]:X2} stands here, which is no UTF-8; save the file in UTF-8");
            }

            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            rest = rest[length..];
        }

        return null;
    }
}
