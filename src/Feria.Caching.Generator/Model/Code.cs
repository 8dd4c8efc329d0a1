using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Caching.Generator.Model;

/// <summary>Symbols as code.</summary>
internal static class Code
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    internal static string Of(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>A name that may be a word of the language.</summary>
    internal static string Name(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    internal static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A list between angle brackets, or nothing.</summary>
    internal static string Angles(IEnumerable<string> names)
    {
        string list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }

    /// <summary>What is demanded of a type parameter, or an empty string.</summary>
    internal static string Constraints(ITypeParameterSymbol parameter)
    {
        List<string> demands = [];
        if (parameter.HasUnmanagedTypeConstraint)
        {
            demands.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            demands.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            demands.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            demands.Add("notnull");
        }

        demands.AddRange(parameter.ConstraintTypes.Select(Of));
        if (parameter.HasConstructorConstraint)
        {
            demands.Add("new()");
        }

        return demands.Count == 0 ? "" : $" where {Name(parameter.Name)} : {string.Join(", ", demands)}";
    }
}
