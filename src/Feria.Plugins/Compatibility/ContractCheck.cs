using System.Reflection.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>
/// Holds what an assembly refers to against what the host has, by metadata alone: every type and member of an assembly
/// that comes from the host and is not the runtime's. Where something cannot be followed, it passes.
/// </summary>
internal static class ContractCheck
{
    internal static Incompatibility? Of(MetadataReader reader)
    {
        Dictionary<AssemblyReferenceHandle, HostMetadata> contracts = Contracts(reader);
        if (contracts.Count == 0)
        {
            return null;
        }

        ContractFaults faults = new(reader, contracts);
        Dictionary<TypeReferenceHandle, HostType> types = Types(reader, contracts, faults);
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            Check(reader, reader.GetMemberReference(handle), types, faults);
        }

        ImplementationCheck.Of(reader, types, faults);
        return faults.Result;
    }

    private static Dictionary<AssemblyReferenceHandle, HostMetadata> Contracts(MetadataReader reader)
    {
        Dictionary<AssemblyReferenceHandle, HostMetadata> contracts = [];
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            if (HostMetadata.Of(reader.GetString(reader.GetAssemblyReference(handle).Name)) is { IsFramework: false } contract)
            {
                contracts.Add(handle, contract);
            }
        }

        return contracts;
    }

    private static Dictionary<TypeReferenceHandle, HostType> Types(
        MetadataReader reader, Dictionary<AssemblyReferenceHandle, HostMetadata> contracts, ContractFaults faults)
    {
        Dictionary<TypeReferenceHandle, HostType> types = [];
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            if (!contracts.TryGetValue(TypeReferences.AssemblyOf(reader, handle), out HostMetadata? contract))
            {
                continue;
            }

            if (TypeReferences.Resolve(reader, handle, contract) is not { } type)
            {
                faults.MissingType(handle, contract);
            }
            else if (!type.IsUnreachable)
            {
                types.Add(handle, type);
                if (!type.IsVisible)
                {
                    faults.Hidden(type, ContractText.Of(type));
                }
            }
        }

        return types;
    }

    private static void Check(
        MetadataReader reader, MemberReference member, Dictionary<TypeReferenceHandle, HostType> types, ContractFaults faults)
    {
        EntityHandle parent = member.Parent;
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            parent = GenericType.Of(reader, (TypeSpecificationHandle)parent, [])?.Definition ?? default;
        }

        if (parent.IsNil || parent.Kind != HandleKind.TypeReference || !types.TryGetValue((TypeReferenceHandle)parent, out HostType? type))
        {
            return;
        }

        string name = reader.GetString(member.Name);
        MemberShape shape = MemberShape.Of(reader, member, []);
        switch (MemberSearch.Find(type, name, shape, out HostMember? found))
        {
            case MemberSearchResult.Missing:
                faults.MissingMember(type, name, shape);
                break;
            case MemberSearchResult.Found when !found!.IsVisible:
                faults.Hidden(type, ContractText.Of(type, name, shape));
                break;
        }
    }
}
