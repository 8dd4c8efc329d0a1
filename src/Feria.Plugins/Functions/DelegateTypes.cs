using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Functions;

/// <summary>Finds the Func or Action of a method's parameters and result.</summary>
/// <remarks>By hand: asking System.Linq.Expressions for it makes every program load that library.</remarks>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal static class DelegateTypes
{
    private static readonly Type[] Actions =
    [
        typeof(Action), typeof(Action<>), typeof(Action<,>), typeof(Action<,,>), typeof(Action<,,,>), typeof(Action<,,,,>),
        typeof(Action<,,,,,>), typeof(Action<,,,,,,>), typeof(Action<,,,,,,,>), typeof(Action<,,,,,,,,>),
        typeof(Action<,,,,,,,,,>), typeof(Action<,,,,,,,,,,>), typeof(Action<,,,,,,,,,,,>), typeof(Action<,,,,,,,,,,,,>),
        typeof(Action<,,,,,,,,,,,,,>), typeof(Action<,,,,,,,,,,,,,,>), typeof(Action<,,,,,,,,,,,,,,,>),
    ];

    private static readonly Type[] Funcs =
    [
        typeof(Func<>), typeof(Func<,>), typeof(Func<,,>), typeof(Func<,,,>), typeof(Func<,,,,>), typeof(Func<,,,,,>),
        typeof(Func<,,,,,,>), typeof(Func<,,,,,,,>), typeof(Func<,,,,,,,,>), typeof(Func<,,,,,,,,,>),
        typeof(Func<,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,,,>),
        typeof(Func<,,,,,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,,,,,>), typeof(Func<,,,,,,,,,,,,,,,,>),
    ];

    /// <param name="parameters">At most sixteen types.</param>
    /// <param name="result">What the method returns; void gives an Action.</param>
    internal static Type Of(Type[] parameters, Type result) => result != typeof(void)
        ? Funcs[parameters.Length].MakeGenericType([.. parameters, result])
        : parameters.Length == 0 ? typeof(Action) : Actions[parameters.Length].MakeGenericType(parameters);
}
