namespace Feria.Rules.Evaluation;

/// <summary>The rules of a place laid out for evaluation: what follows from them is worked out once, scope by scope.</summary>
/// <remarks>Thread-safe: two threads may lay the same scope out at once, and then either serves.</remarks>
internal sealed class PlacePlan
{
    private readonly VariantPlan?[] _variants;
    private readonly ScopePlan?[] _scopes;

    public PlacePlan(PlaceRules place)
    {
        Rules = place;
        _variants = new VariantPlan?[place.Variants.Count];
        _scopes = new ScopePlan?[place.Subdivisions.Count + 1];
    }

    public PlaceRules Rules { get; }

    public ScopePlan Scope(int scope) => _scopes[scope] ??= new(this, scope);

    public VariantPlan Variant(int index) => _variants[index] ??= new(Rules, Rules.Variants[index]);
}
