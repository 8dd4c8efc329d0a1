using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Feria.Plugins.Metadata;

/// <summary>Names types as the ids of documentation files do (ECMA-334, annex D.4.2).</summary>
internal class DocNames : ISignatureTypeProvider<string, object?>, ICustomAttributeTypeProvider<string>
{
    private protected DocNames()
    {
    }

    internal static DocNames Instance { get; } = new();

    public string GetArrayType(string elementType, ArrayShape shape)
        => $"{elementType}[{string.Join(",", Enumerable.Repeat("0:", shape.Rank))}]";

    public string GetByReferenceType(string elementType) => elementType + "@";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "*";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
        => $"{genericType.Split('`')[0]}{{{string.Join(",", typeArguments)}}}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"``{index}";

    public virtual string GetGenericTypeParameter(object? genericContext, int index) => $"`{index}";

    public virtual string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    // One by one: the first name of an enum of a process costs it milliseconds, and every signature is made of these.
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => "System.Boolean",
        PrimitiveTypeCode.Byte => "System.Byte",
        PrimitiveTypeCode.Char => "System.Char",
        PrimitiveTypeCode.Double => "System.Double",
        PrimitiveTypeCode.Int32 => "System.Int32",
        PrimitiveTypeCode.Int64 => "System.Int64",
        PrimitiveTypeCode.Object => "System.Object",
        PrimitiveTypeCode.String => "System.String",
        PrimitiveTypeCode.Void => "System.Void",
        _ => "System." + typeCode.ToString(),
    };

    public string GetSZArrayType(string elementType)
    {
        // An argument of an attribute may be an array within an array, as deep as the file is long.
        return RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? elementType + "[]"
            : throw new BadImageFormatException("an argument of an attribute of it is nested too deep.");
    }

    public string GetSystemType() => "System.Type";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind) + "." + name
            : Join(reader.GetString(type.Namespace), name);
    }

    public string GetTypeFromSerializedName(string name) => name;

    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // No attribute of this library takes an enum.
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(string type) => type == "System.Type";

    internal static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? Of(reader, outer) + "." + name
            : Join(reader.GetString(type.Namespace), name);
    }

    /// <summary>The base of a class or a structure, by its name.</summary>
    internal static string OfBase(MetadataReader reader, TypeDefinition type) => type.BaseType.Kind switch
    {
        HandleKind.TypeReference => Instance.GetTypeFromReference(reader, (TypeReferenceHandle)type.BaseType, 0),
        HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)type.BaseType),
        _ => Instance.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type.BaseType, 0),
    };

    private static string Join(string @namespace, string name) => @namespace.Length == 0 ? name : $"{@namespace}.{name}";
}
