using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Rules;

/// <summary>The rules for what [Cached] says.</summary>
internal static class OptionRules
{
    internal static IEnumerable<Diagnostic> Broken(IMethodSymbol method, AttributeData mark)
    {
        foreach ((string name, string _) in OptionsModel.Times)
        {
            if (Contract.Value(mark, name) is string text && (!OptionsModel.TryParse(text, out TimeSpan time) || time <= TimeSpan.Zero))
            {
                yield return Report(name, $"\"{text}\"", "it has to be a time of more than zero, such as \"00:10:00\" for ten minutes or \"1.00:00:00\" for a day");
            }
        }

        if (Contract.Value(mark, "MaxSize") is long size and < 1)
        {
            yield return Report("MaxSize", size, "it has to be at least 1; leave it out for no bound");
        }

        if (Contract.Value(mark, "RefreshAfter") is double share && !(share > 0 && share < 1))
        {
            yield return Report("RefreshAfter", share, "it has to be a share of the lifetime, above 0 and below 1");
        }

        if (Contract.Value(mark, "EarlyExpiry") is double beta && !(beta >= 0 && beta < double.PositiveInfinity))
        {
            yield return Report("EarlyExpiry", beta, "it has to be at least 0");
        }

        bool isTimed = Contract.Value(mark, "Ttl") is string;
        foreach (string name in (string[])["RefreshAfter", "EarlyExpiry", "StaleWhileLoading", "StaleOnError"])
        {
            if (Contract.Value(mark, name) is { } value && !isTimed)
            {
                yield return Report(name, value, "it speaks of the end of a lifetime, and there is none; give a Ttl");
            }
        }

        if (Contract.Value(mark, "Clock") is string clock && Clock(method, clock) is { } problem)
        {
            yield return Report("Clock", $"\"{clock}\"", problem);
        }

        Diagnostic Report(string option, object value, string right) => MethodRules.Report(Diagnostics.Option, method, option, value, right);
    }

    private static string? Clock(IMethodSymbol method, string name)
    {
        ISymbol? member = method.ContainingType.GetMembers(name).FirstOrDefault(member => member switch
        {
            IFieldSymbol field => IsClock(field.Type),
            IPropertySymbol property => IsClock(property.Type),
            _ => false,
        });
        return member is null || (method.IsStatic && !member.IsStatic)
                ? $"it has to name a {(method.IsStatic ? "static " : "")}field or property of '{method.ContainingType.Name}' that is a TimeProvider"
            : !Contract.IsPartial(method) && !Accessibilities.IsForAssembly(member.DeclaredAccessibility)
                ? "generated code cannot reach it; make it internal"
            : null;
    }

    private static bool IsClock(ITypeSymbol type)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.ToDisplayString() == "System.TimeProvider")
            {
                return true;
            }
        }

        return false;
    }
}
