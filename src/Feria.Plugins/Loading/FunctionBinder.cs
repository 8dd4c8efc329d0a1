using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Loading;

/// <summary>Makes callable functions of the methods of one plug-in that was loaded from a file.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed class FunctionBinder(PluginUnit plugin, PluginActivation activation)
{
    private readonly InstanceMaker _instances = new(activation);

    internal PluginFunction Bind(FunctionHeader header, MethodInfo method)
    {
        ParameterInfo[] all = method.GetParameters();
        if (all.Select(parameter => parameter.ParameterType).Append(method.ReturnType).FirstOrDefault(type => type.IsByRefLike) is { } stackOnly)
        {
            throw new PluginLoadException(LoadFailures.Status(
                plugin,
                $"'{header.Signature}' uses {TypeNames.Of(stackOnly)}, which lives on the stack only.",
                "Use a type that can be stored, such as ReadOnlyMemory or an array."));
        }

        if (all.FirstOrDefault(FilledParameters.Lack) is { } foreign)
        {
            throw new PluginLoadException(LoadFailures.Status(
                plugin, $"parameter '{foreign.Name}' of '{method.Name}' has a type of options from another assembly.", "Mark the parameter [PluginService]."));
        }

        BoundMethod bound = new(method, _instances.For(method), [.. all.Select(parameter => Fill(parameter, method.Name))]);
        ParameterInfo[] parameters = [.. all.Where((_, at) => bound.Fillings[at] is null)];
        Type[] types = [.. parameters.Select(parameter => parameter.ParameterType)];
        bool token = types.LastOrDefault() == typeof(CancellationToken);
        int required = parameters.Take(types.Length - (token ? 1 : 0)).Count(parameter => !parameter.HasDefaultValue);
        FunctionParameters arguments = new(required, types.Length, [.. parameters.Skip(required).Select(DefaultValues.Of)]);
        Delegate callable = DelegateOwners.Keep(
            InvokerCompiler.Callable(bound, DelegateTypes.Of(types, method.ReturnType)), plugin);
        Lazy<PluginBody> body = new(() => Body(InvokerCompiler.Invoker(bound, token), method.ReturnType));
        return new PluginFunction(plugin, header, arguments, body, callable);
    }

    private Filling? Fill(ParameterInfo parameter, string function)
        => FilledParameters.Contain(parameter) ? new Filling(FilledParameters.Value(activation, parameter, function)) : null;

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
}
