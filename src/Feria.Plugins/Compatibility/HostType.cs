using System.Reflection;
using System.Reflection.Metadata;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>A type of the host as its metadata shows it.</summary>
internal sealed class HostType
{
    internal HostType(HostMetadata assembly, TypeDefinitionHandle handle)
    {
        Assembly = assembly;
        Handle = handle;
        Definition = assembly.Reader.GetTypeDefinition(handle);
        FullName = DocNames.Of(assembly.Reader, handle);
    }

    private HostType() => (Assembly, FullName, IsUnreachable) = (null!, "", true);

    /// <summary>A type that is somewhere where nobody can look: nothing is said against it.</summary>
    internal static HostType Unreachable { get; } = new();

    internal bool IsUnreachable { get; }

    internal HostMetadata Assembly { get; }

    internal TypeDefinitionHandle Handle { get; }

    internal TypeDefinition Definition { get; }

    /// <summary>As a documentation file names it.</summary>
    internal string FullName { get; }

    internal bool IsInterface => !IsUnreachable && Definition.Attributes.HasFlag(TypeAttributes.Interface);

    internal bool IsAbstract => !IsUnreachable && Definition.Attributes.HasFlag(TypeAttributes.Abstract);

    internal bool IsSealed => !IsUnreachable && Definition.Attributes.HasFlag(TypeAttributes.Sealed);

    /// <summary>Its own members by name, with signatures in terms of its own type parameters.</summary>
    internal ILookup<string, HostMember> Members => Assembly.MembersOf(Handle, ReadMembers);

    /// <summary>Whether code outside of its assembly may name it; a protected one may be.</summary>
    internal bool IsVisible => IsUnreachable || (Definition.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem
            => new HostType(Assembly, Definition.GetDeclaringType()).IsVisible,
        _ => false,
    };

    /// <summary>The type behind a handle of this assembly; unreachable when it cannot be followed.</summary>
    internal static BoundType Follow(HostMetadata assembly, EntityHandle handle, IReadOnlyList<string> arguments)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return new(new HostType(assembly, (TypeDefinitionHandle)handle), []);
            case HandleKind.TypeReference:
                return new(TypeReferences.Resolve(assembly.Reader, (TypeReferenceHandle)handle) ?? Unreachable, []);
            case HandleKind.TypeSpecification when GenericType.Of(assembly.Reader, (TypeSpecificationHandle)handle, arguments) is { } generic:
                return new(Follow(assembly, generic.Definition, []).Type, generic.Arguments);
            default:
                return new(Unreachable, []);
        }
    }

    private ILookup<string, HostMember> ReadMembers()
    {
        MetadataReader reader = Assembly.Reader;
        List<HostMember> members = [];
        foreach (MethodDefinitionHandle method in Definition.GetMethods())
        {
            members.Add(new HostMember(this, reader.GetMethodDefinition(method)));
        }

        foreach (FieldDefinitionHandle field in Definition.GetFields())
        {
            members.Add(new HostMember(this, reader.GetFieldDefinition(field)));
        }

        return members.ToLookup(member => member.Name, StringComparer.Ordinal);
    }
}
