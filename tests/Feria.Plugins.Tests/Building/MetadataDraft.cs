using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Feria.Plugins.Tests.Building;

/// <summary>Builds an assembly that no compiler would: one plug-in, and beside it whatever a test puts into the tables.</summary>
internal sealed class MetadataDraft
{
    private static readonly byte[] MethodWithoutAnything = [0x20, 0x00, 0x01];

    internal MetadataDraft()
    {
        Tables.AddModule(0, Tables.GetOrAddString("bad.dll"), Tables.GetOrAddGuid(Guid.NewGuid()), default, default);
        Tables.AddAssembly(Tables.GetOrAddString("bad"), new(1, 0, 0, 0), default, default, 0, AssemblyHashAlgorithm.None);
        Contract = Reference("Feria.Plugins");
        Runtime = Reference("System.Runtime");
        Tables.AddTypeDefinition(default, default, Tables.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        TypeReferenceHandle mark = Tables.AddTypeReference(Contract, Tables.GetOrAddString("Feria.Plugins"), Tables.GetOrAddString("PluginAttribute"));
        Mark = Tables.AddMemberReference(mark, Tables.GetOrAddString(".ctor"), Tables.GetOrAddBlob(MethodWithoutAnything));
    }

    internal MetadataBuilder Tables { get; } = new();

    internal AssemblyReferenceHandle Contract { get; }

    internal AssemblyReferenceHandle Runtime { get; }

    internal MemberReferenceHandle Mark { get; }

    /// <summary>The reference that comes next, before it is there.</summary>
    internal TypeReferenceHandle NextReference => MetadataTokens.TypeReferenceHandle(Tables.GetRowCount(TableIndex.TypeRef) + 1);

    /// <summary>The type that comes next, before it is there.</summary>
    internal TypeDefinitionHandle NextType => MetadataTokens.TypeDefinitionHandle(Tables.GetRowCount(TableIndex.TypeDef) + 1);

    internal TypeDefinitionHandle Type(string name, EntityHandle parent) => Tables.AddTypeDefinition(
        TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, default, Tables.GetOrAddString(name), parent,
        MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(Tables.GetRowCount(TableIndex.MethodDef) + 1));

    /// <summary>A static method with a mark, of the type that was added last.</summary>
    internal MethodDefinitionHandle Method(string name, params byte[] signature)
    {
        MethodDefinitionHandle method = Tables.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, default, Tables.GetOrAddString(name), Tables.GetOrAddBlob(signature), -1, MetadataTokens.ParameterHandle(1));
        Tables.AddCustomAttribute(method, Mark, Tables.GetOrAddBlob(new byte[] { 1, 0, 0, 0 }));
        return method;
    }

    internal byte[] Build()
    {
        BlobBuilder image = new();
        ManagedPEBuilder builder = new(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(Tables, suppressValidation: true), ilStream: new BlobBuilder());
        _ = builder.Serialize(image);
        return image.ToArray();
    }

    private AssemblyReferenceHandle Reference(string name)
        => Tables.AddAssemblyReference(Tables.GetOrAddString(name), new(0, 0, 0, 0), default, default, default, default);
}
