using Feria.Packs;
using Feria.Text;

namespace Feria.Locations;

/// <summary>Names that are near to what nobody is called.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>The nearest names and codes, each with its code: <c>Germany (DE)</c>.</summary>
    /// <param name="text">What was asked for.</param>
    /// <param name="packs">Packs, whose names and codes are known.</param>
    /// <param name="more">Further codes; what stands in brackets behind one is shown, not compared.</param>
    public static IReadOnlyList<string> Of(string text, IEnumerable<DataPack> packs, IEnumerable<string> more)
    {
        // By the plain forms, so that a mark left out is no slip; what is shown is the name as it is written.
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            foreach (var (key, name, code) in pack.Names().All())
            {
                shown.TryAdd(FoldedName.Plain(key), name == code ? name : $"{name} ({code})");
            }

            foreach (var code in pack.Codes)
            {
                shown.TryAdd(code, code);
            }
        }

        foreach (var code in more)
        {
            shown.TryAdd(FoldedName.Plain(code.Split(' ')[0]), code);
        }

        return [.. EditDistance.Nearest(FoldedName.Plain(text), shown.Keys, most: 8).Select(key => shown[key]).Distinct().Take(Most)];
    }
}
