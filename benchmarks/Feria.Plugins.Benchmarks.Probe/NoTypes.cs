using System.Reflection.Metadata;

namespace Feria.Plugins.Benchmarks.Probe;

/// <summary>Decodes attributes without looking at types.</summary>
internal sealed class NoTypes : ICustomAttributeTypeProvider<string>
{
    internal static NoTypes Instance { get; } = new();

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";

    public string GetSystemType() => "";

    public string GetSZArrayType(string elementType) => "";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => "";

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => "";

    public string GetTypeFromSerializedName(string name) => "";

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(string type) => false;
}
