using System.Globalization;
using Feria.Calendars;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads what a file says after <c>covers:</c>: <c>1950 to 2100</c>, both years inclusive.</summary>
internal static class CoveredYears
{
    public static (int First, int Last) Read(Located node, ErrorList errors)
    {
        var years = (node.Text ?? string.Empty).Split(" to ", StringSplitOptions.TrimEntries);
        if (years.Length == 2 && int.TryParse(years[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(years[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first >= Computus.FirstYear && last <= Computus.LastYear && first <= last)
        {
            return (first, last);
        }

        errors.Add(node, $"the years that the rules cover are expected, within {Computus.FirstYear} to {Computus.LastYear}, for instance '1950 to 2099'");
        return (Computus.FirstYear, Computus.FirstYear);
    }
}
