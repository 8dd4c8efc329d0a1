namespace Feria.Caching.Tests.Decoration;

/// <summary>A record: its fields are its equality, so its cache is elsewhere.</summary>
internal sealed partial record Place(string Name)
{
    [Cached]
    internal partial string Describe(int times);

    private string DescribeCore(int times) => string.Concat(Enumerable.Repeat(Name, times));
}
