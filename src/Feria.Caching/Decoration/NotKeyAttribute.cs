namespace Feria.Caching;

/// <summary>A parameter of a <see cref="CachedAttribute"/> method that does not change what it gives, and so is no part of the key.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NotKeyAttribute : Attribute;
