using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Loading;

/// <summary>Makes the instances of one plug-in: one for each type of it that has functions of an instance.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
internal sealed class InstanceMaker(PluginActivation activation)
{
    private readonly Dictionary<Type, object> _made = [];

    /// <summary>The instance to call a method of; null for a static one.</summary>
    internal object? For(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return null;
        }

        Type type = method.DeclaringType!;
        if (!_made.TryGetValue(type, out object? instance))
        {
            _made.Add(type, instance = Make(type));
        }

        return instance;
    }

    private object Make(Type type)
    {
        // The metadata has been checked: there is one.
        ConstructorInfo constructor = type
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Single(one => one.IsPublic || one.IsAssembly || one.IsFamilyOrAssembly);
        object?[] arguments = [.. constructor.GetParameters().Select(parameter => FilledParameters.Value(activation, parameter, null))];
        return activation.Create(_ => constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null));
    }
}
