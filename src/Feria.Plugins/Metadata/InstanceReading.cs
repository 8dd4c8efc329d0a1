using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Feria.Plugins.Metadata;

/// <summary>Checks whether an instance can be made of a type with functions that are not static.</summary>
internal static class InstanceReading
{
    /// <summary>Why not, as the end of a sentence; null when it can.</summary>
    internal static string? Problem(MetadataReader reader, TypeDefinition type)
    {
        if (type.BaseType.IsNil || type.Attributes.HasFlag(TypeAttributes.Abstract) || DocNames.OfBase(reader, type) is "System.ValueType")
        {
            return "is not static, and its type is not a class that an instance can be made of";
        }

        MethodDefinition[] constructors = [.. type.GetMethods().Select(reader.GetMethodDefinition)
            .Where(method => reader.StringComparer.Equals(method.Name, ConstructorInfo.ConstructorName) && IsAccessible(method))];
        if (constructors.Length != 1)
        {
            return $"is not static, and its type has {constructors.Length} public or internal constructors instead of one";
        }

        return constructors[0].DecodeSignature(DocNames.Instance, null).ParameterTypes.Any(parameter => parameter[^1] is '@' or '*')
            ? "is not static, and the constructor of its type passes something by reference"
            : WantsMembersSet(reader, constructors[0])
                ? "is not static, and its type has required members"
                : null;
    }

    private static bool IsAccessible(MethodDefinition method)
        => (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Assembly or MethodAttributes.FamORAssem or MethodAttributes.Public;

    // The compiler marks a constructor whose caller has to set required members.
    private static bool WantsMembersSet(MetadataReader reader, MethodDefinition constructor)
    {
        AttributeReader marks = new(reader, "System.Runtime.CompilerServices", nameof(CompilerFeatureRequiredAttribute));
        return marks.Find(constructor.GetCustomAttributes())?.FixedArguments[0].Value is CompilerFeatureRequiredAttribute.RequiredMembers;
    }
}
