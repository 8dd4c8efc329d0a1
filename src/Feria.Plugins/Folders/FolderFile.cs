using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using Feria.Plugins.Activation;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Documentation;
using Feria.Plugins.Index;
using Feria.Plugins.Loading;
using Feria.Plugins.Metadata;
using Feria.Plugins.Trust;

namespace Feria.Plugins.Folders;

/// <summary>One version of one file: read at most once, loaded at most once.</summary>
/// <remarks>Safe for any number of threads. A new version of the file is a new object.</remarks>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed class FolderFile
{
    private static int _versions;

    private readonly string _realPath;
    private readonly PluginFileFormat? _format;
    private readonly TimeProvider _clock;
    private readonly KnownFile _file;
    private readonly Companions _companions;
    private readonly LockedFiles _lock;
    private readonly Lazy<FileContent> _content;
    private readonly Lazy<DocFile> _docs;
    private readonly Lazy<LoadedAssembly> _loaded;
    private readonly Lazy<FileUnit[]> _units;
    private PluginUnit[] _predecessors;
    private readonly IndexUse? _index;
    private byte[]? _sum;
    private volatile bool _isUnlikeIndex;

    /// <param name="path">Where it lies.</param>
    /// <param name="realPath">Where that leads.</param>
    /// <param name="format">What reads it; null for an assembly.</param>
    /// <param name="inputs">What there is for its plug-ins.</param>
    /// <param name="clock">Tells how old a file is.</param>
    /// <param name="locked">What may be loaded.</param>
    /// <param name="previous">The version of it that was there until now, or null.</param>
    /// <param name="index">What the index of the folder has to do with it; null when there is none.</param>
    internal FolderFile(string path, string realPath, PluginFileFormat? format, PackageInputs inputs, TimeProvider clock, LockedFiles locked, FolderFile? previous, IndexUse? index = null)
    {
        Path = path;
        Inputs = inputs;
        _realPath = realPath;
        _format = format;
        _clock = clock;
        _lock = locked;
        _index = index;

        _file = index is null ? new KnownFile(realPath, clock) : new KnownFile(realPath, clock, index.Trace.Stamp);
        _companions = new Companions(previous?._companions.Paths ?? [], clock);
        _predecessors = previous is null ? [] : [.. previous.Units.Select(unit => unit.Fallback).OfType<PluginUnit>()];
        _content = new(Read);
        _docs = new(ReadDocs);
        _loaded = new(LoadAssembly);
        _units = new(MakeUnits);
    }

    // Shares with another of the same version what is known of it, and none of its code.
    private FolderFile(FolderFile same)
    {
        Path = same.Path;
        Inputs = same.Inputs;
        _realPath = same._realPath;
        _format = same._format;
        _clock = same._clock;
        _file = same._file;
        _companions = new Companions([], same._clock);
        _lock = same._lock;
        _index = same._index;
        _predecessors = [];
        _content = same._content;
        _docs = same._docs;
        _loaded = new(LoadAssembly);
        _units = new(MakeUnits);
    }

    internal string Path { get; }

    internal PackageInputs Inputs { get; }

    /// <summary>Tells versions apart without holding them.</summary>
    internal int Version { get; } = Interlocked.Increment(ref _versions);

    internal DateTimeOffset Written => new(_file.Stamp.Written);

    internal FileContent Content => _content.Value;

    /// <summary>Why it cannot be used; null when it can. What the index tells of can.</summary>
    internal PluginStatus? Failure => HasBeenRead || Indexed is null ? Content.Failure : null;

    /// <summary>Whether anything more is known than the index tells.</summary>
    internal bool HasBeenRead => _content.IsValueCreated;

    /// <summary>Whether its plug-ins can be known only by reading it.</summary>
    internal bool HasToBeRead => IsAssembly && Indexed is null;

    /// <summary>
    /// Whether its plug-ins are those of its very bytes, which are read now if they have not been; when they are not, the
    /// index is wrong, and the file has to be listed again.
    /// </summary>
    internal bool IsVerified => Indexed is null || (Content is not null && !_isUnlikeIndex);

    internal DocFile Docs => _docs.Value;

    /// <summary>The loaded assembly, whose context lives as long as this; what went wrong is remembered and thrown again.</summary>
    internal Assembly Assembly => _loaded.Value.Assembly;

    /// <summary>What it has been loaded into, once it has been.</summary>
    internal PluginLoadContext? Context => _loaded.IsValueCreated ? _loaded.Value.Context : null;

    /// <summary>Its plug-ins. To know those of an assembly it has to be read; any other file is one, named by the file.</summary>
    internal FileUnit[] Units => _units.Value;

    internal bool IsAssembly => _format is null;

    /// <summary>
    /// Whether the file, and whatever it was loaded with, is surely still what was read. One look at the disk for each;
    /// allocates nothing.
    /// </summary>
    internal bool IsSurelyCurrent => !IsDoubtful && _file.IsSurelyCurrent && _companions.AreSurelyCurrent;

    private IndexedFile? Indexed => _index?.Found;

    private bool IsDoubtful => _index is not null && (_isUnlikeIndex || (!HasBeenRead && Indexed is not null && _index.Index.IsDoubtful));

    /// <summary>What there is to write down of it; null when it is bad, or so young that its stamp may not tell it from the next version.</summary>
    internal IndexedFile? ForIndex()
    {
        if (_index is null || !HasBeenRead)
        {
            return Indexed;
        }

        return _sum is { } sum && _file.IsKnownByStamp && Content is { Failure: null, Contents: { } contents }
            ? new IndexedFile(_index.Trace, sum, contents.Name, contents.Plugins)
            : null;
    }

    /// <summary>The same version, to be loaded by itself.</summary>
    internal FolderFile Apart() => new(this);

    /// <summary>Whether the file, and whatever it was loaded with, is still what was read; reads again what its stamp does not tell.</summary>
    internal bool IsCurrent(string realPath, PluginFileFormat? format, LockContents locked)
        => !IsDoubtful && realPath == _realPath && format == _format && _lock.HoldsUnder(locked) && _file.IsCurrent() && _companions.AreCurrent();

    /// <summary>This version, as one to fall back on; null when the lock has something else to say of it now.</summary>
    internal FolderFile? Under(LockContents locked) => _lock.HoldsUnder(locked) ? this : null;

    private FileContent Read()
    {
        FileContent content = ReadFile();
        if (Indexed is { } indexed && (content.Failure is not null || !indexed.Sum.AsSpan().SequenceEqual(_sum)))
        {
            _isUnlikeIndex = true;
            _index!.Index.Doubt();
        }

        return content;
    }

    private FileContent ReadFile()
    {
        try
        {
            byte[] content = _file.Read();
            _sum = _index is null ? null : SHA256.HashData(content);
            if (_lock.Refusal(Path, content) is not { } refusal)
            {
                return FileReader.Read(Path, content, _format);
            }

            // The metadata of an assembly tells whose name is refused; a source file is not even compiled.
            return FileContent.Refused(IsAssembly ? FileReader.Read(Path, content, null).Contents : null, refusal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FileContent.Failed(Path, PluginStage.Found, error.Message, "Make it a file that can be read, or remove it.");
        }
    }

    private DocFile ReadDocs()
    {
        if (!IsAssembly)
        {
            return new DocFile(Content.Image?.Documentation ?? default);
        }

        try
        {
            string beside = System.IO.Path.ChangeExtension(_realPath, ".xml");
            return new DocFile(File.Exists(beside) ? File.ReadAllBytes(beside) : default);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new DocFile(default);
        }
    }

    private FileUnit[] MakeUnits()
    {
        // A file in which nothing is left to call is broken or half written: what has been loaded from it goes on.
        FileUnit[] units =
            !IsAssembly ? [Unit(System.IO.Path.GetFileNameWithoutExtension(Path), null)]
            : (Indexed?.Plugins ?? Content.Contents?.Plugins) is { Count: > 0 } plugins ? [.. plugins.Select(plugin => Unit(plugin.Name, plugin))]
            : [.. _predecessors.Select(unit => Unit(unit.Name, null))];

        // From here on each unit holds its own, until it has been replaced.
        _predecessors = [];
        return units;
    }

    private FileUnit Unit(string name, MetadataPlugin? plugin)
        => new(this, name, plugin, Array.Find(_predecessors, unit => unit.Name == name));

    private LoadedAssembly LoadAssembly()
    {
        FileContent content = Content;
        _companions.Begin(IsAssembly ? System.IO.Path.ChangeExtension(_realPath, ".deps.json") : null);
        PluginDependencies dependencies = IsAssembly ? new(_realPath) : new(content.Image!.Dependencies);
        foreach (AssemblyName reference in content.Contents!.References)
        {
            if (!dependencies.Has(reference))
            {
                _companions.AddMissing(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_realPath)!, reference.Name + ".dll"));
                throw new FileNotFoundException($"'{reference.Name}' is neither in this program nor beside the plug-in.");
            }
        }

        LockedDependencies.Require(_lock, dependencies, _companions, content.Contents.References);
        PluginLoadContext context = new(System.IO.Path.GetFileName(Path), dependencies, _companions, _lock);
        Assembly assembly = context.LoadImage(content.Image!.Assembly, IsAssembly ? System.IO.Path.GetFileName(Path) : null);
        context.LoadAhead(assembly, _companions.EarlierNames.ToHashSet(StringComparer.OrdinalIgnoreCase));
        return new LoadedAssembly(context, assembly);
    }

    private sealed record LoadedAssembly(PluginLoadContext Context, Assembly Assembly);
}
