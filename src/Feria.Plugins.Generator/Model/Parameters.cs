using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Plugins.Generator.Model;

/// <summary>Makes the models of parameters.</summary>
internal static class Parameters
{
    internal static EquatableArray<ParameterModel> OfFunction(IMethodSymbol function)
    {
        IParameterSymbol? last = function.Parameters.LastOrDefault(parameter => !IsFilled(parameter));
        return new([.. function.Parameters.Select(parameter => Model(
            parameter,
            IsFilled(parameter) ? Filling(parameter)
                : parameter.Equals(last, SymbolEqualityComparer.Default) && IsToken(parameter) ? ParameterKind.Token
                : ParameterKind.Argument))]);
    }

    internal static EquatableArray<ParameterModel> OfConstructor(IMethodSymbol constructor)
        => new([.. constructor.Parameters.Select(parameter => Model(parameter, Filling(parameter)))]);

    /// <summary>Whether the package fills a parameter of a function in.</summary>
    internal static bool IsFilled(IParameterSymbol parameter)
        => Contract.Find(parameter, Contract.Service) is not null
            || (IsOptions(parameter) && SymbolEqualityComparer.Default.Equals(parameter.Type.ContainingAssembly, parameter.ContainingAssembly));

    internal static bool IsOptions(IParameterSymbol parameter) => Contract.Find(parameter.Type, Contract.Options) is not null;

    private static ParameterKind Filling(IParameterSymbol parameter) => IsOptions(parameter) ? ParameterKind.Options : ParameterKind.Service;

    private static bool IsToken(IParameterSymbol parameter) => Code(parameter.Type) == "global::System.Threading.CancellationToken";

    private static ParameterModel Model(IParameterSymbol parameter, ParameterKind kind)
    {
        string type = Code(parameter.Type);
        return new ParameterModel(type, parameter.Name, parameter.HasExplicitDefaultValue ? Default(parameter, type) : null, kind);
    }

    private static string Default(IParameterSymbol parameter, string type) => parameter.ExplicitDefaultValue switch
    {
        null => $"default({type})",
        double.NaN or float.NaN => $"{type}.NaN",
        double.PositiveInfinity or float.PositiveInfinity => $"{type}.PositiveInfinity",
        double.NegativeInfinity or float.NegativeInfinity => $"{type}.NegativeInfinity",
        decimal number => $"({type})({SymbolDisplay.FormatPrimitive(number, quoteStrings: true, useHexadecimalNumbers: false)}m)",
        { } value => $"({type})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})",
    };

    private static string Code(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
