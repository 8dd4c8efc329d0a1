using Feria.Holidays;

namespace Feria.Cli.Answers;

/// <summary>How sure a day is, as answers write it.</summary>
internal static class CertaintyWord
{
    public const string Estimated = "estimated";

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Estimated => Estimated,
        Certainty.Computed => "computed",
        _ => "confirmed",
    };
}
