using System.Reflection.Metadata;

namespace Feria.Plugins.Metadata;

/// <summary>
/// Reads a signature (ECMA-335, II.23.2) to its end for nothing but to see that it has one: the decoder of the runtime
/// library trusts counts and goes as deep as a signature leads it.
/// </summary>
internal static class SignatureWalk
{
    private const int Deepest = 500;
    private const int MostDimensions = 32;

    /// <exception cref="BadImageFormatException">It is none, or one that nobody could have meant.</exception>
    internal static void OfMember(MetadataReader reader, BlobHandle signature)
    {
        BlobReader blob = reader.GetBlobReader(signature);
        Member(reader, ref blob, 0, mayRefer: true);
    }

    /// <inheritdoc cref="OfMember"/>
    internal static void OfType(MetadataReader reader, BlobHandle signature)
    {
        BlobReader blob = reader.GetBlobReader(signature);
        Type(reader, ref blob, 0, mayRefer: true);
    }

    private static void Member(MetadataReader reader, ref BlobReader blob, int depth, bool mayRefer)
    {
        SignatureHeader header = blob.ReadSignatureHeader();
        if (header.Kind == SignatureKind.Field)
        {
            Type(reader, ref blob, depth, mayRefer);
            return;
        }

        if (header.IsGeneric)
        {
            _ = blob.ReadCompressedInteger();
        }

        Types(reader, ref blob, Count(ref blob) + 1, depth, mayRefer);
    }

    private static void Types(MetadataReader reader, ref BlobReader blob, int count, int depth, bool mayRefer)
    {
        for (int at = 0; at < count; at++)
        {
            Type(reader, ref blob, depth, mayRefer);
        }
    }

    private static void Type(MetadataReader reader, ref BlobReader blob, int depth, bool mayRefer)
    {
        if (depth > Deepest)
        {
            throw new BadImageFormatException($"a signature of it is nested deeper than {Deepest} types.");
        }

        switch (blob.ReadSignatureTypeCode())
        {
            case SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.SZArray or SignatureTypeCode.Pinned or SignatureTypeCode.Sentinel:
                Type(reader, ref blob, depth + 1, mayRefer);
                break;
            case SignatureTypeCode.TypeHandle:
                Plain(blob.ReadTypeHandle());
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                _ = blob.ReadCompressedInteger();
                break;
            case SignatureTypeCode.Array:
                Type(reader, ref blob, depth + 1, mayRefer);
                Shape(ref blob);
                break;
            case SignatureTypeCode.GenericTypeInstance:
                _ = blob.ReadCompressedInteger();
                Plain(blob.ReadTypeHandle());
                Types(reader, ref blob, Count(ref blob), depth + 1, mayRefer);
                break;
            case SignatureTypeCode.FunctionPointer:
                Member(reader, ref blob, depth + 1, mayRefer);
                break;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                Modifier(reader, blob.ReadTypeHandle(), depth, mayRefer);
                Type(reader, ref blob, depth + 1, mayRefer);
                break;
            case SignatureTypeCode.Invalid:
                throw new BadImageFormatException("a signature of it ends too early.");
        }
    }

    private static void Shape(ref BlobReader blob)
    {
        if (blob.ReadCompressedInteger() is var rank && rank > MostDimensions)
        {
            throw new BadImageFormatException($"a signature of it has an array of {rank} dimensions.");
        }

        for (int sizes = Count(ref blob); sizes > 0; sizes--)
        {
            _ = blob.ReadCompressedInteger();
        }

        for (int bounds = Count(ref blob); bounds > 0; bounds--)
        {
            _ = blob.ReadCompressedSignedInteger();
        }
    }

    // A modifier alone may be a type with arguments; one level of them is as far as anybody goes.
    private static void Modifier(MetadataReader reader, EntityHandle handle, int depth, bool mayRefer)
    {
        if (!handle.IsNil && handle.Kind == HandleKind.TypeSpecification && mayRefer)
        {
            BlobReader blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
            Type(reader, ref blob, depth + 1, mayRefer: false);
            return;
        }

        Plain(handle);
    }

    private static void Plain(EntityHandle handle)
    {
        if (handle.IsNil || handle.Kind == HandleKind.TypeSpecification)
        {
            throw new BadImageFormatException("a signature of it refers to a type that is none.");
        }
    }

    private static int Count(ref BlobReader blob)
    {
        int count = blob.ReadCompressedInteger();
        return count <= blob.RemainingBytes
            ? count
            : throw new BadImageFormatException($"a signature of it says that it has {count} types, and ends before.");
    }
}
