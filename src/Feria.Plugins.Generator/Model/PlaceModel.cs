namespace Feria.Plugins.Generator.Model;

/// <summary>Where a function wants to stand in a hook.</summary>
/// <param name="Before">The plug-ins it comes before.</param>
/// <param name="After">The plug-ins it comes after.</param>
/// <param name="Wraps">Whether it stands around the others.</param>
internal sealed record PlaceModel(EquatableArray<string> Before, EquatableArray<string> After, bool Wraps)
{
    internal bool IsAnywhere => !Wraps && Before.Length + After.Length == 0;

    internal static PlaceModel Of(AttributeData mark)
        => new(Names(mark, "Before"), Names(mark, "After"), Value(mark, "Wraps") is { Value: true });

    private static EquatableArray<string> Names(AttributeData mark, string property)
        => Value(mark, property) is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? new([.. names.Values.Select(name => name.Value).OfType<string>()])
            : default;

    private static TypedConstant Value(AttributeData mark, string property)
        => mark.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value;
}
