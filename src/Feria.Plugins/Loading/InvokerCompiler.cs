using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Loading;

/// <summary>Writes at load time what the source generator writes at compile time.</summary>
/// <remarks>
/// What a call needs besides its arguments (the instance, the parameters that are filled in) stands in an array that the
/// written code is bound to.
/// </remarks>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal static class InvokerCompiler
{
    private static readonly MethodInfo Get = typeof(PluginArguments).GetMethod(nameof(PluginArguments.Get))!;
    private static readonly MethodInfo Token = typeof(PluginArguments).GetMethod(nameof(PluginArguments.Token))!;

    /// <summary>A <see cref="PluginRun"/> for void, else a <see cref="PluginInvoke{TResult}"/> of the method's result.</summary>
    internal static Delegate Invoker(BoundMethod bound, bool endsInToken)
    {
        int last = bound.Fillings.Count(filling => filling is null) - 1;
        return Write(
            bound,
            [typeof(PluginArguments).MakeByRefType()],
            bound.Method.ReturnType == typeof(void) ? typeof(PluginRun) : typeof(PluginInvoke<>).MakeGenericType(bound.Method.ReturnType),
            (code, type, at) =>
            {
                code.Emit(OpCodes.Ldarg_1);
                code.Emit(OpCodes.Ldc_I4, at);
                code.Emit(OpCodes.Call, endsInToken && at == last ? Token : Get.MakeGenericMethod(type));
            });
    }

    /// <summary>The method as a delegate of the arguments that a caller passes.</summary>
    internal static Delegate Callable(BoundMethod bound, Type type) => bound.IsFilled
        ? Write(
            bound,
            [.. bound.Method.GetParameters().Where((_, at) => bound.Fillings[at] is null).Select(parameter => parameter.ParameterType)],
            type,
            static (code, _, at) => code.Emit(OpCodes.Ldarg, at + 1))
        : bound.Method.CreateDelegate(type, bound.Instance);

    private static Delegate Write(BoundMethod bound, Type[] takes, Type type, Action<ILGenerator, Type, int> loadArgument)
    {
        MethodInfo method = bound.Method;
        DynamicMethod written = new(method.Name, method.ReturnType, [typeof(object[]), .. takes], typeof(InvokerCompiler).Module, skipVisibility: true);
        ILGenerator code = written.GetILGenerator();
        if (!method.IsStatic)
        {
            LoadState(code, 0, method.DeclaringType!);
        }

        int passed = 0;
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            if (bound.Fillings[parameter.Position] is null)
            {
                loadArgument(code, parameter.ParameterType, passed++);
            }
            else
            {
                LoadState(code, parameter.Position + 1, parameter.ParameterType);
            }
        }

        code.Emit(method.IsStatic ? OpCodes.Call : OpCodes.Callvirt, method);
        code.Emit(OpCodes.Ret);
        return written.CreateDelegate(type, bound.State);
    }

    private static void LoadState(ILGenerator code, int at, Type type)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, at);
        code.Emit(OpCodes.Ldelem_Ref);
        code.Emit(OpCodes.Unbox_Any, type);
    }
}
