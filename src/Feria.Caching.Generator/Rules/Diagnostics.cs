namespace Feria.Caching.Generator.Rules;

/// <summary>The rules of [Cached], as the compiler reports them.</summary>
internal static class Diagnostics
{
    internal static readonly DiagnosticDescriptor ByValue =
        Error("FC0001", "A cached method passes nothing by reference", "'{0}' passes '{1}' by reference, as a pointer or as a ref struct; a remembered value cannot be given so");

    internal static readonly DiagnosticDescriptor HasValue =
        Error("FC0002", "A cached method gives a value", "'{0}' gives nothing that could be remembered; '{1}' has no value");

    internal static readonly DiagnosticDescriptor NoIterator =
        Error("FC0003", "A cached method gives a finished value", "'{0}' gives '{1}', which is used up by whoever reads it first; give a list or an array instead");

    internal static readonly DiagnosticDescriptor KeyEquality =
        Error("FC0004", "A key has equality by value", "'{1}' of '{0}' is part of the key, and two of '{2}' with the same contents are not equal; mark it [NotKey], make a key from it with [CacheKey(By = …)], or give '{2}' equality by value");

    internal static readonly DiagnosticDescriptor KeyMarks =
        Error("FC0005", "The marks of the key fit together", "'{0}': {1}");

    internal static readonly DiagnosticDescriptor MethodGroup =
        Error("FC0006", "A method group would bypass the cache", "'{0}' as a delegate or function pointer calls the method itself and not its cache; write a lambda, or make '{0}' partial");

    internal static readonly DiagnosticDescriptor BaseCall =
        Error("FC0007", "A call by base would bypass the cache", "'base.{0}' calls the method itself and not its cache; leave out 'base', or make '{0}' partial");

    internal static readonly DiagnosticDescriptor Option =
        Error("FC0008", "An option of a cached method is possible", "{1} of '{0}' is {2}; {3}");

    internal static readonly DiagnosticDescriptor CoreMissing =
        Error("FC0009", "A partial cached method has its code in a method with Core behind its name", "There is no '{1}' in '{2}' for the cached method '{0}' to call");

    internal static readonly DiagnosticDescriptor Dispatch =
        Error("FC0010", "A cached method that is called through another is partial", "'{0}' is virtual, an override or part of an interface, so calls that do not name it would bypass the cache; make it partial");

    internal static readonly DiagnosticDescriptor Reachable =
        Error("FC0011", "What a cached method needs can be reached", "'{0}' needs '{1}', which generated code cannot reach; make it internal");

    internal static readonly DiagnosticDescriptor Place =
        Error("FC0012", "A cached method is a method of a class", "'{0}' is {1}; [Cached] is for methods of classes and for static methods");

    internal static readonly DiagnosticDescriptor OneHandle =
        Error("FC0013", "The cache of a method has a name of its own", "'{1}' has another member named '{2}'; name the cache of '{0}' with [Cached(Handle = …)]");

    internal static readonly DiagnosticDescriptor OtherAssembly =
        Error("FC0014", "A cached method of another assembly is partial", "'{0}' is cached where it is compiled, in '{1}', and this call would bypass the cache; make it partial there");

    internal static readonly DiagnosticDescriptor ExpressionTree = new(
        "FC0015",
        "A call in an expression tree bypasses the cache",
        "This call of '{0}' is data for whoever reads the expression tree, and bypasses the cache; call it outside and use its value, or make it partial",
        "Feria.Caching",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor Language =
        Error("FC0016", "Caching methods needs C# 14", "The cache of '{0}' is an extension property, which this project's language version does not know; set LangVersion to 14 or later");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id,
        title,
        message,
        "Feria.Caching",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);
}
