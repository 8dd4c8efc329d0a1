namespace Feria.Rules.Evaluation;

/// <summary>A day that a rule gives.</summary>
/// <param name="Day">The day.</param>
/// <param name="Variant">What gives it.</param>
/// <param name="IsAnnounced">Whether an authority announced it; else the rule's arithmetic gives it.</param>
/// <param name="IsEstimated">Whether it leans on a day of another rule that is an estimate.</param>
/// <param name="ObservedFor">The day that it stands for, or <see cref="Itself"/>.</param>
/// <param name="SwappedWith">The day that is worked for it, or off for it, or <see cref="Itself"/>.</param>
internal readonly record struct Occurrence(
    int Day, VariantPlan Variant, bool IsAnnounced, bool IsEstimated = false, int ObservedFor = Occurrence.Itself, int SwappedWith = Occurrence.Itself)
{
    /// <summary>Where a day stands for no other.</summary>
    public const int Itself = int.MinValue;
}
