using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Feria.Plugins.Compatibility;

/// <summary>
/// Holds what an assembly refers to against what the host has, by metadata alone: every type and member of an assembly
/// that comes from the host and is not the runtime's. Where something cannot be followed, it passes.
/// </summary>
internal static class ContractCheck
{
    internal static Incompatibility? Of(MetadataReader reader)
    {
        Dictionary<int, HostMetadata> contracts = Contracts(reader);
        if (contracts.Count == 0)
        {
            return null;
        }

        ContractFaults faults = new(reader, contracts);
        Dictionary<int, HostType> types = Types(reader, contracts, faults);
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            Check(reader, reader.GetMemberReference(handle), types, faults);
        }

        ImplementationCheck.Of(reader, types, faults);
        return faults.Result;
    }

    // By number: for a dictionary of handles the runtime would have to compile code, and every first call comes by here.
    private static Dictionary<int, HostMetadata> Contracts(MetadataReader reader)
    {
        Dictionary<int, HostMetadata> contracts = [];
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            if (HostMetadata.Of(reader.GetString(reader.GetAssemblyReference(handle).Name)) is { IsFramework: false } contract)
            {
                contracts.Add(MetadataTokens.GetRowNumber(handle), contract);
            }
        }

        return contracts;
    }

    private static Dictionary<int, HostType> Types(
        MetadataReader reader, Dictionary<int, HostMetadata> contracts, ContractFaults faults)
    {
        Dictionary<int, HostType> types = [];
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            if (!contracts.TryGetValue(MetadataTokens.GetRowNumber(TypeReferences.AssemblyOf(reader, handle)), out HostMetadata? contract))
            {
                continue;
            }

            if (TypeReferences.Resolve(reader, handle, contract) is not { } type)
            {
                faults.MissingType(handle, contract);
            }
            else if (!type.IsUnreachable)
            {
                types.Add(MetadataTokens.GetToken(handle), type);
                if (!type.IsVisible)
                {
                    faults.Hidden(type, ContractText.Of(type));
                }
            }
        }

        return types;
    }

    private static void Check(
        MetadataReader reader, MemberReference member, Dictionary<int, HostType> types, ContractFaults faults)
    {
        EntityHandle parent = member.Parent;
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            parent = GenericType.Of(reader, (TypeSpecificationHandle)parent, [])?.Definition ?? default;
        }

        if (parent.IsNil || parent.Kind != HandleKind.TypeReference || !types.TryGetValue(MetadataTokens.GetToken(parent), out HostType? type))
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
