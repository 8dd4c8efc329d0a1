using System.Text;
using Feria.Plugins.Documentation;
using Feria.Plugins.Generator.Rules;

namespace Feria.Plugins.Generator.Model;

/// <summary>Makes the model of a marked method.</summary>
internal static class Functions
{
    private static readonly SymbolDisplayFormat Readable = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The model, or null when the method breaks a rule; the analyzer says which.</summary>
    internal static FunctionModel? Of(IMethodSymbol method, AttributeData mark, CancellationToken cancellation)
    {
        if (FunctionRules.Broken(method) is not null || !FunctionRules.IsName(Contract.NameOf(method.ContainingType)))
        {
            return null;
        }

        IReadOnlyList<string> paragraphs = DocText.Paragraphs(Comment(method, cancellation));
        return new FunctionModel(
            Contract.PackageOf(method.ContainingType),
            Contract.NameOf(method.ContainingType),
            Code(method.ContainingType),
            string.Join("\n\n", DocText.Paragraphs(Comment(method.ContainingType, cancellation))),
            method.Name,
            mark.NamedArguments.FirstOrDefault(argument => argument.Key == "Label").Value.Value as string,
            mark.NamedArguments.FirstOrDefault(argument => argument.Key == "Order").Value.Value as int? ?? 0,
            PlaceModel.Of(mark),
            Signature(method),
            paragraphs.Count == 0 ? "" : paragraphs[0],
            string.Join("\n\n", paragraphs.Skip(1)),
            method.IsStatic ? null : Parameters.OfConstructor(InstanceRules.Constructor(method.ContainingType)!),
            Parameters.OfFunction(method),
            Result(method));
    }

    // As the whole method is displayed, without what the package fills in.
    private static string Signature(IMethodSymbol method)
    {
        IEnumerable<string> parameters = method.Parameters
            .Where(parameter => !Parameters.IsFilled(parameter))
            .Select(parameter => parameter.ToDisplayString(Readable));
        return $"{method.ReturnType.ToDisplayString(Readable)} {method.Name}({string.Join(", ", parameters)})";
    }

    private static ResultModel Result(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return new ResultModel(null, "OfVoid");
        }

        // The base name tells a task from everything else; with a result of its own it has a type argument.
        string maker = method.ReturnType.OriginalDefinition.ToDisplayString() switch
        {
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task<TResult>" => "OfTask",
            "System.Threading.Tasks.ValueTask" or "System.Threading.Tasks.ValueTask<TResult>" => "OfValueTask",
            _ => "Of",
        };
        string argument = maker == "Of"
            ? $"<{Code(method.ReturnType)}>"
            : method.ReturnType is INamedTypeSymbol { IsGenericType: true } task ? $"<{Code(task.TypeArguments[0])}>" : "";
        return new ResultModel(Code(method.ReturnType), maker + argument);
    }

    private static string Code(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Comment(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.GetDocumentationCommentXml(cancellationToken: cancellation) is { Length: > 0 } xml)
        {
            return xml;
        }

        // Without a documentation file the compiler takes doc comments for plain ones; a plug-in's user wants them still.
        StringBuilder comment = new();
        SyntaxNode? declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        foreach (SyntaxTrivia trivia in declaration?.GetLeadingTrivia() ?? default)
        {
            string text = trivia.ToFullString();
            if (text.StartsWith("///", StringComparison.Ordinal))
            {
                comment.AppendLine(text.Substring(3));
            }
        }

        return comment.ToString();
    }
}
