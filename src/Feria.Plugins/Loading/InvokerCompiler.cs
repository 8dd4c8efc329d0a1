using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Loading;

/// <summary>Writes at load time what the source generator writes at compile time: a call with arguments by position.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal static class InvokerCompiler
{
    private static readonly MethodInfo Get = typeof(PluginArguments).GetMethod(nameof(PluginArguments.Get))!;
    private static readonly MethodInfo Token = typeof(PluginArguments).GetMethod(nameof(PluginArguments.Token))!;

    /// <summary>A <see cref="PluginRun"/> for void, else a <see cref="PluginInvoke{TResult}"/> of the method's result.</summary>
    internal static Delegate Compile(MethodInfo method, Type[] parameters, bool endsInToken)
    {
        DynamicMethod invoker = new(
            method.Name,
            method.ReturnType,
            [typeof(PluginArguments).MakeByRefType()],
            typeof(InvokerCompiler).Module,
            skipVisibility: true);
        ILGenerator code = invoker.GetILGenerator();
        for (int at = 0; at < parameters.Length; at++)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, at);
            code.Emit(OpCodes.Call, endsInToken && at == parameters.Length - 1 ? Token : Get.MakeGenericMethod(parameters[at]));
        }

        code.Emit(OpCodes.Call, method);
        code.Emit(OpCodes.Ret);
        return invoker.CreateDelegate(
            method.ReturnType == typeof(void) ? typeof(PluginRun) : typeof(PluginInvoke<>).MakeGenericType(method.ReturnType));
    }
}
