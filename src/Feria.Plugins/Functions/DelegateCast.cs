using System.Diagnostics.CodeAnalysis;

namespace Feria.Plugins.Functions;

/// <summary>Makes of a delegate one of another type that fits.</summary>
internal static class DelegateCast
{
    /// <summary>The other delegate, which costs what any delegate costs; null when the types do not fit.</summary>
    internal static TDelegate? To<TDelegate>(Delegate callable)
        where TDelegate : Delegate
        => (TDelegate?)(callable.Method.DeclaringType is null ? Around(typeof(TDelegate), callable)
            : callable.Target is { } target ? Delegate.CreateDelegate(typeof(TDelegate), target, callable.Method, throwOnBindFailure: false)
            : Delegate.CreateDelegate(typeof(TDelegate), callable.Method, throwOnBindFailure: false));

    // Code that was written at run time belongs to no type, and no second delegate can be made of it: one calls the other.
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A delegate always has its Invoke; and no code is written at run time in a trimmed program.")]
    private static Delegate? Around(Type type, Delegate callable)
        => Delegate.CreateDelegate(type, callable, callable.GetType().GetMethod("Invoke")!, throwOnBindFailure: false);
}
