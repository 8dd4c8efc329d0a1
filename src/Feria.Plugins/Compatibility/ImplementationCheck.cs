using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>Whether the types of an assembly implement all that the contract's interfaces and abstract types ask for.</summary>
internal static class ImplementationCheck
{
    internal static void Of(MetadataReader reader, Dictionary<int, HostType> types, ContractFaults faults)
    {
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (type.BaseType.Kind == HandleKind.TypeReference && types.TryGetValue(MetadataTokens.GetToken(type.BaseType), out HostType? parent) && parent.IsSealed)
            {
                faults.Add(parent.Assembly, $"'{DocNames.Of(reader, handle)}' derives from '{ContractText.Of(parent)}', which is sealed there.");
            }

            if ((type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0
                && !type.BaseType.IsNil
                && (type.GetInterfaceImplementations().Count > 0 || type.BaseType.Kind != HandleKind.TypeReference || types.ContainsKey(MetadataTokens.GetToken(type.BaseType))))
            {
                Check(reader, handle, faults);
            }
        }
    }

    private static void Check(MetadataReader reader, TypeDefinitionHandle handle, ContractFaults faults)
    {
        if (ImplementedMembers.Of(reader, handle) is not { } implemented)
        {
            return;
        }

        foreach ((HostType type, HostMember member, MemberShape shape) in implemented.Required())
        {
            if (!implemented.Has(type, member, shape))
            {
                faults.Add(type.Assembly, $"'{DocNames.Of(reader, handle)}' does not implement '{ContractText.Of(type, member.Name, member.Shape)}'.");
            }
        }
    }
}
