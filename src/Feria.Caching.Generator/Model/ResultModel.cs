namespace Feria.Caching.Generator.Model;

/// <summary>What a cached method gives.</summary>
/// <param name="Kind">How.</param>
/// <param name="Type">The type that the method declares.</param>
/// <param name="Kept">The type of what is kept.</param>
internal sealed record ResultModel(ResultKind Kind, string Type, string Kept)
{
    internal static ResultModel Of(ITypeSymbol type)
    {
        string code = Code.Of(type);
        return type.OriginalDefinition.ToDisplayString() switch
        {
            "System.Threading.Tasks.Task<TResult>" => new(ResultKind.Task, code, code),
            "System.Threading.Tasks.ValueTask<TResult>" => new(ResultKind.ValueTask, code, Code.Of(((INamedTypeSymbol)type).TypeArguments.Single())),
            _ => new(ResultKind.Value, code, code),
        };
    }
}
