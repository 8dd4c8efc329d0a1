using System.Reflection.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>Finds in the host what an assembly means by a type.</summary>
internal static class TypeReferences
{
    /// <summary>The reference to the assembly that a type is to be found in; nil when it is in none.</summary>
    internal static AssemblyReferenceHandle AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        EntityHandle scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => (AssemblyReferenceHandle)scope,
            HandleKind.TypeReference => AssemblyOf(reader, (TypeReferenceHandle)scope),
            _ => default,
        };
    }

    /// <summary>The type in the host; null when it is not there, unreachable when nobody can tell.</summary>
    internal static HostType? Resolve(MetadataReader reader, TypeReferenceHandle handle)
    {
        AssemblyReferenceHandle reference = AssemblyOf(reader, handle);
        return !reference.IsNil && HostMetadata.Of(reader.GetString(reader.GetAssemblyReference(reference).Name)) is { } assembly
            ? Resolve(reader, handle, assembly)
            : HostType.Unreachable;
    }

    internal static HostType? Resolve(MetadataReader reader, TypeReferenceHandle handle, HostMetadata assembly)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind != HandleKind.TypeReference)
        {
            return assembly.Find(null, reader.GetString(type.Namespace), name);
        }

        return Resolve(reader, (TypeReferenceHandle)type.ResolutionScope, assembly) is { } outer ? assembly.Find(outer, "", name) : null;
    }
}
