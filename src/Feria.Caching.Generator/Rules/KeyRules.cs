using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Rules;

/// <summary>The rules for what makes the key.</summary>
internal static class KeyRules
{
    internal static IEnumerable<Diagnostic> Broken(IMethodSymbol method)
    {
        bool isChosen = method.Parameters.Any(parameter => Contract.Has(parameter, Contract.CacheKey));
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            bool isKey = Contract.Has(parameter, Contract.CacheKey);
            string? problem = isKey && Contract.IsToken(parameter) ? "a CancellationToken says nothing of the value, so it is never part of the key"
                : isChosen && Contract.Has(parameter, Contract.NotKey) ? "where [CacheKey] says what the key is, [NotKey] says nothing"
                : isKey ? Maker(method, parameter)
                : null;
            if (problem is not null)
            {
                yield return MethodRules.Report(Diagnostics.KeyMarks, parameter, problem);
            }
            else if (Keys.IsPart(method, parameter) && !Equality.IsByValue(Keys.Type(method, parameter)))
            {
                yield return Diagnostic.Create(
                    Diagnostics.KeyEquality, parameter.Locations[0], method.Name, parameter.Name, Keys.Type(method, parameter).ToDisplayString());
            }
        }
    }

    private static string? Maker(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (Contract.Value(Contract.Find(parameter, Contract.CacheKey), "By") is not string name)
        {
            return null;
        }

        string type = method.ContainingType.Name;
        return Keys.Maker(method, parameter) is not { } maker
                ? $"there is no static method '{name}' in '{type}' that makes a key from '{parameter.Type.ToDisplayString()}'"
            : !Contract.IsPartial(method) && !Accessibilities.IsForAssembly(maker.DeclaredAccessibility)
                ? $"generated code cannot reach '{name}'; make it internal"
            : null;
    }
}
