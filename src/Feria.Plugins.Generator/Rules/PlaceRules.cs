using Feria.Plugins.Generator.Model;

namespace Feria.Plugins.Generator.Rules;

/// <summary>The rules for where a function may want to stand in a hook.</summary>
internal static class PlaceRules
{
    /// <summary>The first rule that a marked method breaks, or null.</summary>
    internal static DiagnosticDescriptor? Broken(IMethodSymbol method)
    {
        if (Contract.Find(method, Contract.Plugin) is not { } mark || PlaceModel.Of(mark) is not { IsAnywhere: false } place)
        {
            return null;
        }

        bool hasLabel = mark.NamedArguments.Any(argument => argument.Key == "Label" && argument.Value.Value is not null);
        string self = Contract.NameOf(method.ContainingType);
        return !hasLabel ? Diagnostics.PlaceNeedsLabel
            : place.Before.Concat(place.After).Contains(self) || place.Before.Intersect(place.After).Any() ? Diagnostics.PossiblePlace
            : null;
    }
}
