namespace Feria.Plugins.Trust;

/// <summary>Replaces a file as a whole: whoever reads it sees the old text or the new one, never half of one.</summary>
internal static class WholeFile
{
    internal static void Write(string path, ReadOnlySpan<byte> content)
    {
        // Beside it and hidden: a move is whole within one file system only, and no listing may take it for a plug-in.
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
