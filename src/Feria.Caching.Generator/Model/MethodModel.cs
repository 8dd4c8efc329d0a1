namespace Feria.Caching.Generator.Model;

/// <summary>Everything that is written of one cached method. All of it text, so that nothing holds on to a compilation.</summary>
/// <param name="Id">What tells it from every other method of the assembly.</param>
/// <param name="Unique">An identifier made of it.</param>
/// <param name="Type">The type it is in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Modifiers">The modifiers of a partial method, which its other part has to repeat; null where calls are intercepted.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="IsAccessible">Whether code of the same assembly can call it.</param>
/// <param name="Store">Where its cache is.</param>
/// <param name="TypeParameters">Its type parameters.</param>
/// <param name="Constraints">What is demanded of them.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Options">What the attribute says, as members of an initializer.</param>
/// <param name="Clock">The member that tells the time, or null.</param>
/// <param name="Advises">Whether an advisor looks on.</param>
/// <param name="CountsHits">Whether hits are counted.</param>
/// <param name="Handle">The name of the property that gives the cache.</param>
internal sealed record MethodModel(
    string Id,
    string Unique,
    TypeModel Type,
    string Name,
    string? Modifiers,
    bool IsStatic,
    bool IsAccessible,
    StoreKind Store,
    EquatableArray<string> TypeParameters,
    string Constraints,
    EquatableArray<ParameterModel> Parameters,
    ResultModel Result,
    string Options,
    string? Clock,
    bool Advises,
    bool CountsHits,
    string Handle)
{
    internal bool IsPartial => Modifiers is not null;

    /// <summary>The parts of the key.</summary>
    internal IEnumerable<ParameterModel> KeyParts => Parameters.Where(parameter => parameter.Key is not null);

    /// <summary>The type of the key: the only part if it cannot be null, else a tuple.</summary>
    internal string KeyType
    {
        get
        {
            string types = string.Join(", ", KeyParts.Select(part => part.KeyType));
            return KeyParts.Count() switch
            {
                0 => "global::System.ValueTuple",
                1 => KeyParts.Single().KeyMayBeNull ? $"global::System.ValueTuple<{types}>" : types,
                _ => $"({types})",
            };
        }
    }

    /// <summary>The code that makes the key.</summary>
    internal string Key
    {
        get
        {
            string parts = string.Join(", ", KeyParts.Select(part => part.Key));
            return KeyParts.Count() switch
            {
                0 => "default",
                1 => KeyParts.Single().KeyMayBeNull ? $"new({parts})" : parts,
                _ => $"({parts})",
            };
        }
    }

    internal string CacheType => $"global::Feria.Caching.Compiled.MethodCache<{KeyType}, {Result.Kept}>";

    internal string HandleType => $"global::Feria.Caching.CachedMethod<{KeyType}>";

    /// <summary>A name that no parameter has.</summary>
    internal string Free(string name)
    {
        while (Parameters.Any(parameter => parameter.Name.TrimStart('@') == name))
        {
            name += "_";
        }

        return name;
    }
}
