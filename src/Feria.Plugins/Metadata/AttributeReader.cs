using System.Reflection.Metadata;

namespace Feria.Plugins.Metadata;

/// <summary>Reads one attribute type of Feria.Plugins wherever an assembly uses it.</summary>
internal sealed class AttributeReader
{
    private readonly MetadataReader _reader;
    private readonly HashSet<EntityHandle> _constructors = [];

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
                _ = _constructors.Add(handle);
            }
        }
    }

    internal bool IsUsed => _constructors.Count > 0;

    internal IEnumerable<CustomAttributeValue<string>> FindAll(CustomAttributeHandleCollection attributes)
        => attributes.Select(_reader.GetCustomAttribute)
            .Where(attribute => _constructors.Contains(attribute.Constructor))
            .Select(attribute => attribute.DecodeValue(DocNames.Instance));

    internal CustomAttributeValue<string>? Find(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttribute attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            if (_constructors.Contains(attribute.Constructor))
            {
                return attribute.DecodeValue(DocNames.Instance);
            }
        }

        return null;
    }
}
