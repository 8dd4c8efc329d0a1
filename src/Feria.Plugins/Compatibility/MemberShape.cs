using System.Reflection.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>What has to be equal, besides the name, for a reference to find a member.</summary>
/// <param name="IsField">Whether it is a field.</param>
/// <param name="IsInstance">Whether it belongs to an object.</param>
/// <param name="TypeParameters">The number of its own type parameters.</param>
/// <param name="Result">The name of its type or result.</param>
/// <param name="Parameters">The names of the types of its parameters, with commas between them.</param>
internal readonly record struct MemberShape(bool IsField, bool IsInstance, int TypeParameters, string Result, string Parameters)
{
    internal static MemberShape Of(MethodSignature<string> signature) => new(
        false, signature.Header.IsInstance, signature.GenericParameterCount, signature.ReturnType, string.Join(",", signature.ParameterTypes));

    // Whether a field is static does not stand in its signature.
    internal static MemberShape OfField(string type) => new(true, false, 0, type, "");

    internal static MemberShape Of(MetadataReader reader, MemberReference member, IReadOnlyList<string> arguments)
        => member.GetKind() == MemberReferenceKind.Field
            ? OfField(member.DecodeFieldSignature(SignatureNames.Instance, arguments))
            : Of(member.DecodeMethodSignature(SignatureNames.Instance, arguments));
}
