namespace Feria.Rules;

/// <summary>Which years of its time a rule holds in: all, every n-th from one on, or named ones.</summary>
internal sealed record YearPattern(int Every, int From, IReadOnlyList<int> Named)
{
    public static YearPattern All { get; } = new(1, 0, []);

    public bool Contains(int year) =>
        Named.Count > 0 ? Named.Contains(year) : Every == 1 || (((year - From) % Every) + Every) % Every == 0;
}
