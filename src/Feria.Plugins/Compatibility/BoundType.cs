namespace Feria.Plugins.Compatibility;

/// <summary>A type of the host with what stands for its type parameters.</summary>
/// <param name="Type">The type.</param>
/// <param name="Arguments">The names of its type arguments; none when it is not generic, or not bound.</param>
internal readonly record struct BoundType(HostType Type, IReadOnlyList<string> Arguments)
{
    /// <summary>The type it derives from; null at the end.</summary>
    internal BoundType? Base => Type.IsUnreachable || Type.Definition.BaseType.IsNil
        ? null
        : HostType.Follow(Type.Assembly, Type.Definition.BaseType, Arguments);

    /// <summary>The interfaces it names itself.</summary>
    internal IEnumerable<BoundType> Interfaces
    {
        get
        {
            if (Type.IsUnreachable)
            {
                yield break;
            }

            foreach (var handle in Type.Definition.GetInterfaceImplementations())
            {
                yield return HostType.Follow(Type.Assembly, Type.Assembly.Reader.GetInterfaceImplementation(handle).Interface, Arguments);
            }
        }
    }
}
