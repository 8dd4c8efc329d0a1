namespace Feria.Plugins.Compatibility;

/// <summary>In what an assembly does not fit the contract of this program.</summary>
/// <param name="Error">Both versions, and what is missing.</param>
/// <param name="Cure">What to do about it.</param>
internal sealed record Incompatibility(string Error, string Cure)
{
    private const int Most = 3;

    internal static Incompatibility Of(HostMetadata contract, Version built, IReadOnlyList<string> faults)
    {
        string more = faults.Count > Most ? $" And {faults.Count - Most} more." : "";
        string said = string.Join(" ", faults.Take(Most)) + more;
        return built == contract.Version
            ? new(
                $"it was built against another build of {contract.Name} {built} than the one of this program: {said}",
                $"Build it against the {contract.Name} of this program.")
            : new(
                $"it was built against {contract.Name} {built}, and this program has {contract.Name} {contract.Version}: {said}",
                $"Build it against {contract.Name} {contract.Version}, or use it with a program that has {contract.Name} {built}.");
    }
}
