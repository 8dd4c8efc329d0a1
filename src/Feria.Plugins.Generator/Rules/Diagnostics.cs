namespace Feria.Plugins.Generator.Rules;

/// <summary>The rules of [Plugin], as the compiler reports them.</summary>
internal static class Diagnostics
{
    internal static readonly DiagnosticDescriptor Instance =
        Error("FP0001", "A function is static, or an instance can be made of its type", "'{0}' is not static, so its type has to be a class that is not abstract, with one public or internal constructor, no parameter of it by reference, and no required members");

    internal static readonly DiagnosticDescriptor NotGeneric =
        Error("FP0002", "A function is not generic", "'{0}' is generic, or in a generic type; nobody could say with which types to call it");

    internal static readonly DiagnosticDescriptor ByValue =
        Error("FP0003", "A function passes nothing by reference", "'{0}' passes '{1}' by reference, as a pointer or as a ref struct");

    internal static readonly DiagnosticDescriptor Accessible =
        Error("FP0004", "A function is accessible", "'{0}' has to be public or internal, and so do the types it is in");

    internal static readonly DiagnosticDescriptor OneFunction =
        Error("FP0005", "A plug-in has one function of a name", "The plug-in '{1}' has another function named '{0}'");

    internal static readonly DiagnosticDescriptor OnePlugin =
        Error("FP0006", "A package has one plug-in of a name", "The package '{1}' has another plug-in named '{0}': '{2}'", WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor FewParameters =
        Error("FP0007", "A function has at most sixteen parameters", "'{0}' has more than sixteen parameters");

    internal static readonly DiagnosticDescriptor Name =
        Error("FP0008", "A name is text on one line", "The name of the plug-in '{0}' is empty or has control characters in it");

    internal static readonly DiagnosticDescriptor PlaceNeedsLabel =
        Error("FP0009", "A place in a hook needs a label", "'{0}' has Before, After or Wraps and no Label; a hook is found by its label");

    internal static readonly DiagnosticDescriptor PossiblePlace =
        Error("FP0010", "A place in a hook is possible", "'{0}' names its own plug-in in Before or After, or one plug-in in both");

    internal static readonly DiagnosticDescriptor ForeignOptions =
        Error("FP0011", "Options of another assembly are marked where they are used", "'{0}' has a parameter with a type of options from another assembly; mark the parameter [PluginService]");

    private static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) => new(
        id,
        title,
        message,
        "Feria.Plugins",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: tags);
}
