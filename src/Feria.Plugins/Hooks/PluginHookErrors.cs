namespace Feria.Plugins;

/// <summary>What a hook does when one of its functions or wrappers throws, does not fit, or cannot be loaded.</summary>
public enum PluginHookErrors
{
    /// <summary>The first error ends the call and comes through unchanged.</summary>
    Throw,

    /// <summary>
    /// The others are called all the same; then the errors are thrown together as an <see cref="AggregateException"/>. A call
    /// for the first result throws them only when nobody has given one.
    /// </summary>
    Collect,

    /// <summary>What failed is left out and reported, and the others go on.</summary>
    Skip,
}
