using System.Reflection;
using System.Reflection.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>A method or a field of a type of the host.</summary>
internal sealed class HostMember
{
    private readonly Func<IReadOnlyList<string>, MemberShape> _decode;

    internal HostMember(HostType type, MethodDefinition method)
    {
        Name = type.Assembly.Reader.GetString(method.Name);
        IsVisible = Visible((int)(method.Attributes & MethodAttributes.MemberAccessMask));
        IsAbstract = method.Attributes.HasFlag(MethodAttributes.Abstract);
        IsVirtual = method.Attributes.HasFlag(MethodAttributes.Virtual);
        _decode = arguments => MemberShape.Of(method.DecodeSignature(SignatureNames.Instance, arguments));
        Shape = _decode([]);
    }

    internal HostMember(HostType type, FieldDefinition field)
    {
        Name = type.Assembly.Reader.GetString(field.Name);
        IsVisible = Visible((int)(field.Attributes & FieldAttributes.FieldAccessMask));
        _decode = arguments => MemberShape.OfField(field.DecodeSignature(SignatureNames.Instance, arguments));
        Shape = _decode([]);
    }

    internal string Name { get; }

    internal MemberShape Shape { get; }

    /// <summary>Whether code outside of the assembly may use it, if only as a derived type.</summary>
    internal bool IsVisible { get; }

    internal bool IsAbstract { get; }

    internal bool IsVirtual { get; }

    internal MemberShape With(IReadOnlyList<string> arguments) => arguments.Count == 0 ? Shape : _decode(arguments);

    // Public, protected and protected internal; methods and fields number them alike.
    private static bool Visible(int access) => access is (int)MethodAttributes.Public or (int)MethodAttributes.Family or (int)MethodAttributes.FamORAssem;
}
