namespace Feria.Plugins.Settings;

/// <summary>The turn of one writer of a file among all threads and processes; it ends when the stream is disposed.</summary>
internal static class WriterTurn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <exception cref="IOException">Somebody else has had the turn for ten seconds, or there is no place to write to.</exception>
    internal static FileStream Take(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        _ = Directory.CreateDirectory(folder);

        // Never removed: between a removal and the next opening two writers could each hold a file of this name.
        string turn = Path.Combine(folder, $".{Path.GetFileName(path)}.turn");
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(turn, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(turn) && TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
