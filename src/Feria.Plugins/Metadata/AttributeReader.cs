using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Feria.Plugins.Metadata;

/// <summary>Reads one attribute type of Feria.Plugins wherever an assembly uses it.</summary>
internal sealed class AttributeReader
{
    private readonly MetadataReader _reader;

    // Tokens in ascending order, which is that of their table. Numbers, and loops below: for sets and queries of handles
    // the runtime would have to compile code, and every first call comes by here.
    private readonly List<int> _constructors = [];

    internal AttributeReader(MetadataReader reader, string @namespace, string name)
    {
        _reader = reader;
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            // Comparing the short list of constructors later is what makes a scan of a big assembly cheap.
            if (reader.GetMemberReference(handle).Parent is { Kind: HandleKind.TypeReference } parent
                && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
                && reader.StringComparer.Equals(type.Name, name)
                && reader.StringComparer.Equals(type.Namespace, @namespace))
            {
                SignatureWalk.OfMember(reader, reader.GetMemberReference(handle).Signature);
                _constructors.Add(MetadataTokens.GetToken(handle));
            }
        }
    }

    internal bool IsUsed => _constructors.Count > 0;

    internal IEnumerable<CustomAttributeValue<string>> FindAll(CustomAttributeHandleCollection attributes)
        => attributes.Select(_reader.GetCustomAttribute)
            .Where(IsOne)
            .Select(attribute => attribute.DecodeValue(DocNames.Instance));

    internal CustomAttributeValue<string>? Find(CustomAttributeHandleCollection attributes)
    {
        if (!IsUsed)
        {
            return null;
        }

        foreach (CustomAttributeHandle handle in attributes)
        {
            CustomAttribute attribute = _reader.GetCustomAttribute(handle);
            if (IsOne(attribute))
            {
                return attribute.DecodeValue(DocNames.Instance);
            }
        }

        return null;
    }

    private bool IsOne(CustomAttribute attribute) => _constructors.BinarySearch(MetadataTokens.GetToken(attribute.Constructor)) >= 0;
}
