using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Folders;
using Feria.Plugins.Loading;

namespace Feria.Plugins.Index;

/// <summary>What an earlier process has written down of a folder, so that its names are known without reading a thousand files.</summary>
/// <remarks>
/// Good for listings alone. Whatever is asked for by name is read first, and its bytes are held against the sum that is
/// written down; when one of them differs, nothing that comes from here and has not been read is believed any more.
/// Safe for any number of threads.
/// </remarks>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed class FolderIndex
{
    /// <summary>Of fewer files an index saves less than it costs, and caches fill with the indexes of small folders.</summary>
    internal const int WorthAnIndex = 32;

    private readonly IndexFile _file;
    private readonly IndexContents _before;
    private readonly string _folder;
    private volatile bool _isDoubtful;

    internal FolderIndex(string folder)
    {
        _folder = folder;
        _file = new IndexFile(PluginCache.Folder, folder);
        _before = _file.Read() ?? IndexContents.None;
    }

    /// <summary>Whether it has been wrong of a file.</summary>
    internal bool IsDoubtful => _isDoubtful;

    internal void Doubt() => _isDoubtful = true;

    /// <summary>What is known of a file that is still what it was, by all that a directory tells.</summary>
    internal IndexedFile? Find(string path, FileTrace trace)
        => _before.Files.TryGetValue(NameOf(path), out IndexedFile? file) && file.Trace == trace

            // Whether this program has an assembly of that name is a question of this very moment.
            && !(file.Plugins.Count > 0 && HostAssemblies.Has(file.Assembly))
                ? file
                : null;

    /// <summary>Writes down what has been learnt, unless it is what was known before.</summary>
    internal void Keep(IEnumerable<FolderFile> files)
    {
        Dictionary<string, IndexedFile> now = new(StringComparer.Ordinal);
        Dictionary<string, Guid> host = new(_before.Host, StringComparer.Ordinal);
        bool isNews = false;
        foreach (FolderFile file in files)
        {
            if (file.ForIndex() is { } entry)
            {
                now.Add(NameOf(file.Path), entry);
                isNews |= file.HasBeenRead;
                if (file.HasBeenRead)
                {
                    AddHost(host, file);
                }
            }
        }

        if (isNews || now.Count != _before.Files.Count)
        {
            _file.Write(new IndexContents(host, now));
        }
    }

    private static void AddHost(Dictionary<string, Guid> host, FolderFile file)
    {
        foreach (var reference in file.Content.Contents!.References)
        {
            if (reference.Name is { } name && !host.ContainsKey(name))
            {
                host.Add(name, HostModules.Of(name));
            }
        }
    }

    private string NameOf(string path) => path[_folder.Length..];
}
