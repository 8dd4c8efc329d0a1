using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Feria.Plugins.Loading;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>The metadata of one assembly of the host, read once. Nothing is loaded for it.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class HostMetadata
{
    private static readonly ConcurrentDictionary<string, HostMetadata> Known = new(StringComparer.OrdinalIgnoreCase);

    // By texts and by rows: for keys of several parts the runtime would have to compile code, and every first call comes by here.
    private readonly ConcurrentDictionary<string, HostType?> _types = new(StringComparer.Ordinal);
    private readonly ILookup<string, HostMember>?[] _members;
    private readonly Lazy<HashSet<string>> _friends;

    private HostMetadata(string name, MetadataReader reader, bool isFramework)
    {
        Name = name;
        Reader = reader;
        IsFramework = isFramework;
        Version = reader.GetAssemblyDefinition().Version;
        _members = new ILookup<string, HostMember>?[reader.TypeDefinitions.Count + 1];
        _friends = new(Friends);
    }

    internal string Name { get; }

    internal MetadataReader Reader { get; }

    /// <summary>Whether it belongs to the runtime, which keeps its promises by itself.</summary>
    internal bool IsFramework { get; }

    internal Version Version { get; }

    /// <summary>The assembly that a plug-in gets from the host; null when it does not, or when its metadata cannot be had.</summary>
    internal static HostMetadata? Of(string name)
    {
        if (Known.TryGetValue(name, out HostMetadata? known))
        {
            return known;
        }

        return HostAssemblies.Has(name) && Open(name) is { } opened ? Known.GetOrAdd(name, opened) : null;
    }

    /// <summary>A type of this assembly or one that it has moved elsewhere; null when there is none.</summary>
    /// <param name="outer">The type it is nested in; null for none.</param>
    /// <param name="namespace">Its namespace; empty for a nested one.</param>
    /// <param name="name">Its name.</param>
    internal HostType? Find(HostType? outer, string @namespace, string name)
        => _types.GetOrAdd($"{outer?.FullName}\0{@namespace}\0{name}", _ => outer is null ? TopLevel(@namespace, name) : Nested(outer, name));

    /// <summary>The members of a type of it, as the caller reads them the first time; at worst some threads read them at once.</summary>
    internal ILookup<string, HostMember> MembersOf(TypeDefinitionHandle type, Func<ILookup<string, HostMember>> read)
    {
        int row = MetadataTokens.GetRowNumber(type);
        if (Volatile.Read(ref _members[row]) is not { } members)
        {
            Volatile.Write(ref _members[row], members = read());
        }

        return members;
    }

    /// <summary>Whether its internals are open to an assembly.</summary>
    internal bool IsFriendOf(string assembly) => _friends.Value.Contains(assembly);

    private static unsafe HostMetadata? Open(string name)
    {
        string? path = HostAssemblies.PathOf(name);
        bool isFramework = FrameworkNames.IsFramework(name, path);
        if (HostAssemblies.Loaded(name) is { } loaded && loaded.TryGetRawMetadata(out byte* blob, out int length))
        {
            // An assembly of the host stays loaded as long as this library.
            return new HostMetadata(name, new MetadataReader(blob, length), isFramework);
        }

        if (path is null)
        {
            return null;
        }

        try
        {
#pragma warning disable CA2000 // Lives as long as the process, as the metadata does that is read from it.
            PEReader pe = new(ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(path)));
#pragma warning restore CA2000
            return new HostMetadata(name, pe.GetMetadataReader(), isFramework);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private HostType? TopLevel(string @namespace, string name)
    {
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            TypeDefinition type = Reader.GetTypeDefinition(handle);
            if (!type.IsNested && Reader.StringComparer.Equals(type.Name, name) && Reader.StringComparer.Equals(type.Namespace, @namespace))
            {
                return new HostType(this, handle);
            }
        }

        foreach (ExportedType moved in Reader.ExportedTypes.Select(Reader.GetExportedType))
        {
            if (moved.Implementation.Kind == HandleKind.AssemblyReference
                && Reader.StringComparer.Equals(moved.Name, name) && Reader.StringComparer.Equals(moved.Namespace, @namespace))
            {
                AssemblyReference target = Reader.GetAssemblyReference((AssemblyReferenceHandle)moved.Implementation);
                return Of(Reader.GetString(target.Name)) is { } elsewhere && elsewhere != this ? elsewhere.Find(null, @namespace, name) : HostType.Unreachable;
            }
        }

        return null;
    }

    private static HostType? Nested(HostType outer, string name)
    {
        if (outer.IsUnreachable)
        {
            return outer;
        }

        MetadataReader reader = outer.Assembly.Reader;
        TypeDefinitionHandle found = outer.Definition.GetNestedTypes()
            .FirstOrDefault(handle => reader.StringComparer.Equals(reader.GetTypeDefinition(handle).Name, name));
        return found.IsNil ? null : new HostType(outer.Assembly, found);
    }

    private HashSet<string> Friends()
    {
        AttributeReader friends = new(Reader, typeof(InternalsVisibleToAttribute).Namespace!, nameof(InternalsVisibleToAttribute));
        return [.. friends.FindAll(Reader.GetAssemblyDefinition().GetCustomAttributes())
            .Select(friend => ((string?)friend.FixedArguments[0].Value ?? "").Split(',')[0].Trim())];
    }
}
