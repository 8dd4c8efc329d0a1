using System.ComponentModel;

namespace Feria.Caching.Compiled;

/// <summary>A cached method that the generator wrote: every caller goes through its cache, those of other assemblies too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CachedEverywhereAttribute : Attribute;
