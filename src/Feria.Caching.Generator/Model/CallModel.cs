namespace Feria.Caching.Generator.Model;

/// <summary>A call of a cached method that can be intercepted.</summary>
/// <param name="Method">The id of the method.</param>
/// <param name="Attribute">The attribute that intercepts it.</param>
/// <param name="IsReduced">Whether it calls an extension method on its first argument.</param>
/// <param name="Place">The place of the call, for a person.</param>
internal sealed record CallModel(string Method, string Attribute, bool IsReduced, string Place);
