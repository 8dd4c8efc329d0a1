using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Feria.Plugins.Metadata;

/// <summary>
/// Sees, before anybody follows the metadata of a file, that what it leads to comes to an end: a damaged one may have types
/// that lie within themselves or derive from themselves, and a stack that overflows takes the whole program along.
/// </summary>
internal static class SoundMetadata
{
    private const int LongestChain = 500;

    /// <exception cref="BadImageFormatException">It is damaged; the message says how.</exception>
    internal static void Check(MetadataReader reader)
    {
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            EntityHandle scope = handle;
            for (int steps = 0; scope.Kind == HandleKind.TypeReference; steps++)
            {
                End(steps, "lies within itself");
                scope = reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
            }
        }

        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            EntityHandle type = handle;
            for (int steps = 0; !type.IsNil; steps++)
            {
                End(steps, "lies within itself");
                type = reader.GetTypeDefinition((TypeDefinitionHandle)type).GetDeclaringType();
            }

            type = handle;
            for (int steps = 0; !type.IsNil && type.Kind == HandleKind.TypeDefinition; steps++)
            {
                End(steps, "derives from itself");
                type = reader.GetTypeDefinition((TypeDefinitionHandle)type).BaseType;
            }
        }

        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            SignatureWalk.OfType(reader, reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature);
        }

        CheckMembers(reader);
    }

    private static void CheckMembers(MetadataReader reader)
    {
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            SignatureWalk.OfMember(reader, reader.GetMemberReference(handle).Signature);
        }

        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            SignatureWalk.OfMember(reader, reader.GetMethodDefinition(handle).Signature);
        }
    }

    private static void End(int steps, string fault)
    {
        if (steps > LongestChain)
        {
            throw new BadImageFormatException($"a type of it {fault}.");
        }
    }
}
