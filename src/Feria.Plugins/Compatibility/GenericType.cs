using System.Reflection.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>A generic type with its arguments, as metadata spells it.</summary>
/// <param name="Definition">The generic type.</param>
/// <param name="Arguments">The names of the arguments.</param>
internal sealed record GenericType(EntityHandle Definition, IReadOnlyList<string> Arguments)
{
    /// <summary>Null when it is something else, such as an array.</summary>
    internal static GenericType? Of(MetadataReader reader, TypeSpecificationHandle handle, IReadOnlyList<string> context)
    {
        BlobReader blob = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        // Whether it is a class or a value does not matter here.
        _ = blob.ReadCompressedInteger();
        EntityHandle definition = blob.ReadTypeHandle();
        string[] arguments = new string[blob.ReadCompressedInteger()];
        var decoder = new System.Reflection.Metadata.Ecma335.SignatureDecoder<string, object?>(SignatureNames.Instance, reader, context);
        for (int at = 0; at < arguments.Length; at++)
        {
            arguments[at] = decoder.DecodeType(ref blob);
        }

        return new GenericType(definition, arguments);
    }
}
