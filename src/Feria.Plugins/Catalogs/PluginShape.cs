using Feria.Plugins.Documentation;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Catalogs;

/// <summary>What is known of a plug-in before any of its code is loaded.</summary>
internal sealed class PluginShape(Func<DocComment> comment, IReadOnlyList<FunctionHeader> functions)
{
    internal DocComment Comment => comment();

    /// <summary>In the order of their declaration; at least one in a plug-in that can be called.</summary>
    internal IReadOnlyList<FunctionHeader> Functions => functions;

    /// <summary>The order of the default function, or of the first one when all have labels.</summary>
    internal int Order => functions[Math.Max(IndexOf(null, null), 0)].Order;

    /// <summary>The names of the functions with exactly that label.</summary>
    internal IReadOnlyList<string> Names(string? label)
        => [.. functions.Where(function => function.Label == label).Select(function => function.Name)];

    /// <summary>The first function of that name (or of any) with exactly that label; −1 when there is none.</summary>
    internal int IndexOf(string? function, string? label)
    {
        for (int at = 0; at < functions.Count; at++)
        {
            FunctionHeader header = functions[at];
            if (string.Equals(header.Label, label, StringComparison.Ordinal)
                && (function is null || string.Equals(header.Name, function, StringComparison.Ordinal)))
            {
                return at;
            }
        }

        return -1;
    }

    internal UnknownFunctionException Unknown(string package, PluginCall target)
    {
        string[] names = [.. functions.Select(function => function.Name)];
        string[] labels = [.. functions.Select(function => function.Label).OfType<string>().Distinct()];
        FunctionHeader? sameName = functions.FirstOrDefault(function => function.Name == target.Function);
        string head = $"Plug-in '{target.Plugin}' of package '{package}' has no function";
        if (target.Function is not null && sameName is null)
        {
            return new(package, target, $"{head} '{target.Function}'. {Choices.Describe(target.Function, names)}", NearestName.Of(target.Function, names));
        }

        string subject = target.Function is null ? "" : $" '{target.Function}'";
        string asked = target.Label is null ? "without a label" : $"with the label '{target.Label}'";
        string there = sameName is null
            ? $"Labels: {Choices.Describe(target.Label ?? "", labels)}"
            : sameName.Label is null ? "It has no label." : $"Its label is '{sameName.Label}'.";
        return new(package, target, $"{head}{subject} {asked}. {there}", NearestName.Of(target.Label ?? "", labels));
    }
}
