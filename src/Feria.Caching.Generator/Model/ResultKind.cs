namespace Feria.Caching.Generator.Model;

/// <summary>How a cached method gives its value.</summary>
internal enum ResultKind
{
    /// <summary>At once.</summary>
    Value,

    /// <summary>As a <c>Task</c>, which is kept when it has finished.</summary>
    Task,

    /// <summary>As a <c>ValueTask</c>, which can be awaited once, so its value is kept.</summary>
    ValueTask,
}
