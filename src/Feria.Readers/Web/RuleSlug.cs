using System.Text;
using Feria.Readers.Dates;

namespace Feria.Readers.Web;

/// <summary>Ids of rules from the names of holidays.</summary>
internal static class RuleSlug
{
    /// <summary>For instance <c>new-years-day</c>; letters and digits of any script stay.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in Letters.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } some ? some : "holiday";
    }
}
