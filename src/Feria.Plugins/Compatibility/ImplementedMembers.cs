using System.Reflection;
using System.Reflection.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>What a type implements, itself and through what it derives from, and what it has to.</summary>
internal sealed class ImplementedMembers
{
    private readonly MetadataReader _reader;
    private readonly HashSet<(string Name, MemberShape Shape)> _methods = [];
    private readonly HashSet<(string Name, MemberShape Shape)> _overrides = [];
    private readonly List<(HostType Type, HostMember Member, MemberShape Shape)> _abstract = [];
    private readonly List<BoundType> _interfaces = [];

    private ImplementedMembers(MetadataReader reader) => _reader = reader;

    /// <summary>Null when something cannot be followed, so that nothing can be said.</summary>
    internal static ImplementedMembers? Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        ImplementedMembers members = new(reader);
        return members.ReadOwn(handle) is { } first && members.ReadHost(first) ? members : null;
    }

    internal IEnumerable<(HostType Type, HostMember Member, MemberShape Shape)> Required() => _abstract
        .Concat(_interfaces.SelectMany(bound => bound.Type.Members.SelectMany(members => members)
            .Where(member => member.IsAbstract)
            .Select(member => (bound.Type, member, member.With(bound.Arguments)))));

    internal bool Has(HostType type, HostMember member, MemberShape shape)
        => _methods.Contains((member.Name, shape)) || _overrides.Contains((member.Name, member.Shape))

            // Another interface may give a body to it.
            || _interfaces.Any(bound => bound.Type != type && bound.Type.Definition.GetMethodImplementations().Count > 0);

    // The type and those of its own assembly that it derives from; gives the first one of the host.
    private BoundType? ReadOwn(TypeDefinitionHandle handle)
    {
        EntityHandle next = handle;
        while (next.Kind == HandleKind.TypeDefinition)
        {
            TypeDefinition type = _reader.GetTypeDefinition((TypeDefinitionHandle)next);
            foreach (MethodDefinition method in type.GetMethods().Select(_reader.GetMethodDefinition))
            {
                if (!method.Attributes.HasFlag(MethodAttributes.Abstract))
                {
                    _ = _methods.Add((_reader.GetString(method.Name), MemberShape.Of(method.DecodeSignature(SignatureNames.Instance, null))));
                }
            }

            foreach (MethodImplementation implementation in type.GetMethodImplementations().Select(_reader.GetMethodImplementation))
            {
                if (implementation.MethodDeclaration.Kind == HandleKind.MemberReference)
                {
                    MemberReference declaration = _reader.GetMemberReference((MemberReferenceHandle)implementation.MethodDeclaration);
                    _ = _overrides.Add((_reader.GetString(declaration.Name), MemberShape.Of(_reader, declaration, [])));
                }
            }

            foreach (InterfaceImplementation one in type.GetInterfaceImplementations().Select(_reader.GetInterfaceImplementation))
            {
                if (!Ask(Follow(one.Interface)))
                {
                    return null;
                }
            }

            next = type.BaseType;
        }

        // A generic base of the same assembly would have to be bound first; nothing is said of it.
        return Follow(next);
    }

    private bool ReadHost(BoundType first)
    {
        for (BoundType? next = first; next is { } bound; next = bound.Base)
        {
            if (bound.Type.IsUnreachable)
            {
                return false;
            }

            foreach (HostMember member in bound.Type.Members.SelectMany(members => members))
            {
                MemberShape shape = member.With(bound.Arguments);
                if (member.IsAbstract && !bound.Type.Assembly.IsFramework)
                {
                    _abstract.Add((bound.Type, member, shape));
                }
                else
                {
                    _ = _methods.Add((member.Name, shape));
                }
            }
        }

        return true;
    }

    private BoundType? Follow(EntityHandle handle)
    {
        (EntityHandle definition, IReadOnlyList<string> arguments) = handle.Kind == HandleKind.TypeSpecification
            && GenericType.Of(_reader, (TypeSpecificationHandle)handle, []) is { } generic ? (generic.Definition, generic.Arguments) : (handle, []);
        return !definition.IsNil && definition.Kind == HandleKind.TypeReference
            && TypeReferences.Resolve(_reader, (TypeReferenceHandle)definition) is { IsUnreachable: false } type ? new BoundType(type, arguments) : null;
    }

    private bool Ask(BoundType? asked)
    {
        if (asked is not { Type.IsUnreachable: false } bound)
        {
            return false;
        }

        if (!bound.Type.Assembly.IsFramework && !_interfaces.Contains(bound))
        {
            _interfaces.Add(bound);
            return bound.Interfaces.All(one => Ask(one));
        }

        return true;
    }
}
