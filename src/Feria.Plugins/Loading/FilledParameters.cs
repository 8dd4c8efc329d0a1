using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Loading;

/// <summary>The parameters that the package fills in, and what it fills them with.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
internal static class FilledParameters
{
    /// <summary>Whether a parameter of a function is one of them.</summary>
    internal static bool Contain(ParameterInfo parameter)
        => parameter.IsDefined(typeof(PluginServiceAttribute), inherit: false)
            || (IsOptions(parameter.ParameterType) && parameter.ParameterType.Assembly == parameter.Member.Module.Assembly);

    /// <summary>Whether it looks like one and is not: options of another assembly, whose mark the metadata does not show.</summary>
    internal static bool Lack(ParameterInfo parameter) => IsOptions(parameter.ParameterType) && !Contain(parameter);

    /// <param name="activation">Gives services and options.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="function">The function it belongs to; null for a constructor.</param>
    internal static object? Value(PluginActivation activation, ParameterInfo parameter, string? function)
        => IsOptions(parameter.ParameterType) ? activation.Options(parameter.ParameterType)
            : !parameter.HasDefaultValue ? activation.Service(parameter.ParameterType, parameter.Name!, function)
            : activation.Find(parameter.ParameterType, parameter.Name!, function) ?? DefaultValues.Of(parameter) ?? Zero(parameter.ParameterType);

    // A structure's "default" is kept as null.
    private static object? Zero(Type type)
        => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;

    private static bool IsOptions(Type type) => type.IsDefined(typeof(PluginOptionsAttribute), inherit: false);
}
