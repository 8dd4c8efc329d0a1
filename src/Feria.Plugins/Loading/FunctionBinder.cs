using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Loading;

/// <summary>Makes a callable function of a method that was loaded from a file.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal static class FunctionBinder
{
    internal static PluginFunction Bind(PluginUnit plugin, FunctionHeader header, MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        Type[] types = [.. parameters.Select(parameter => parameter.ParameterType)];
        if (types.Append(method.ReturnType).FirstOrDefault(type => type.IsByRefLike) is { } stackOnly)
        {
            throw new PluginLoadException(LoadFailures.Status(
                plugin,
                $"'{header.Signature}' uses {TypeNames.Of(stackOnly)}, which lives on the stack only.",
                "Use a type that can be stored, such as ReadOnlyMemory or an array."));
        }

        bool token = types.LastOrDefault() == typeof(CancellationToken);
        int required = parameters.Take(types.Length - (token ? 1 : 0)).Count(parameter => !parameter.HasDefaultValue);
        FunctionParameters arguments = new(required, types.Length, [.. parameters.Skip(required).Select(Default)]);
        Delegate callable = DelegateOwners.Keep(method.CreateDelegate(DelegateTypes.Of(types, method.ReturnType)), plugin);
        return new PluginFunction(plugin, header, arguments, Body(InvokerCompiler.Compile(method, types, token), method.ReturnType), callable);
    }

    private static PluginBody Body(Delegate invoke, Type result)
    {
        if (result == typeof(void))
        {
            return PluginBody.OfVoid((PluginRun)invoke);
        }

        Type? definition = result.IsGenericType ? result.GetGenericTypeDefinition() : null;
        (string maker, Type[] types) =
            result == typeof(Task) ? (nameof(PluginBody.OfTask), [])
            : result == typeof(ValueTask) ? (nameof(PluginBody.OfValueTask), [])
            : definition == typeof(Task<>) ? (nameof(PluginBody.OfTask), result.GenericTypeArguments)
            : definition == typeof(ValueTask<>) ? (nameof(PluginBody.OfValueTask), result.GenericTypeArguments)
            : (nameof(PluginBody.Of), new[] { result });
        MethodInfo method = typeof(PluginBody).GetMethods().Single(candidate =>
            candidate.Name == maker && candidate.GetGenericArguments().Length == types.Length);
        return (PluginBody)(types.Length == 0 ? method : method.MakeGenericMethod(types)).Invoke(null, [invoke])!;
    }

    private static object? Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
        {
            return null;
        }

        // The constant of an enum (or of a nullable one) is kept as its number.
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue is { } value && type.IsEnum ? Enum.ToObject(type, value) : parameter.DefaultValue;
    }
}
