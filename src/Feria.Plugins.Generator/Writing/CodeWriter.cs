using System.Globalization;
using System.Text;
using Feria.Plugins.Generator.Model;

namespace Feria.Plugins.Generator.Writing;

/// <summary>Writes what loads a plug-in: its static constructor, its instance, and the code of each function.</summary>
internal static class CodeWriter
{
    internal static void Write(FunctionModel[] functions, StringBuilder code)
    {
        string type = functions[0].Type;
        code.AppendLine("            static activation =>")
            .AppendLine("            {")
            .AppendLine($"                global::System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof({type}).TypeHandle);");
        if (functions.FirstOrDefault(function => function.Constructor is not null)?.Constructor is { } constructor)
        {
            string arguments = string.Join(", ", constructor.Select(parameter => Filling(parameter, null)));
            code.AppendLine($"                var instance = activation.Create(static activation => new {type}({arguments}));");
        }

        for (int at = 0; at < functions.Length; at++)
        {
            foreach (ParameterModel parameter in functions[at].Parameters.Where(parameter => parameter.IsFilled))
            {
                code.AppendLine($"                var {Variable(at, parameter)} = {Filling(parameter, functions[at].Name)};");
            }
        }

        code.AppendLine("                return new PluginCode[]")
            .AppendLine("                {");
        for (int at = 0; at < functions.Length; at++)
        {
            WriteFunction(functions[at], at, code);
        }

        code.AppendLine("                };")
            .AppendLine("            });");
    }

    private static void WriteFunction(FunctionModel function, int at, StringBuilder code)
    {
        ParameterModel[] passed = [.. function.Parameters.Where(parameter => !parameter.IsFilled)];

        // The sign lets a method be named like a keyword.
        string target = $"{(function.Constructor is null ? function.Type : "instance")}.@{function.Name}";
        string call = string.Join(", ", function.Parameters.Select(parameter =>
            parameter.IsFilled ? Variable(at, parameter) : Argument(parameter, Array.IndexOf(passed, parameter))));
        string lambda = function.Constructor is null && passed.Length == function.Parameters.Length ? "static " : "";
        code.AppendLine("                    new(")
            .AppendLine($"                        PluginBody.{function.Result.Maker}({lambda}(in PluginArguments arguments) => {target}({call})),")
            .AppendLine($"                        ({DelegateType(function, passed)}){Callable(function, passed, target, at)}),");
    }

    private static string Callable(FunctionModel function, ParameterModel[] passed, string target, int at)
    {
        if (passed.Length == function.Parameters.Length)
        {
            return target;
        }

        string takes = string.Join(", ", passed.Select((_, number) => Letter(number)));
        string call = string.Join(", ", function.Parameters.Select(parameter =>
            parameter.IsFilled ? Variable(at, parameter) : Letter(Array.IndexOf(passed, parameter))));
        return $"(({takes}) => {target}({call}))";
    }

    private static string Filling(ParameterModel parameter, string? function) => parameter switch
    {
        { Kind: ParameterKind.Options } => $"activation.Options<{parameter.Type}>()",
        { Default: { } value } => $"activation.ServiceOr<{parameter.Type}>({Literal.Of(parameter.Name)}, {Literal.Of(function)}, {value})",
        _ => $"activation.Service<{parameter.Type}>({Literal.Of(parameter.Name)}, {Literal.Of(function)})",
    };

    private static string Argument(ParameterModel parameter, int at) => parameter.Kind == ParameterKind.Token
        ? $"arguments.Token({Number(at)})"
        : $"arguments.Get<{parameter.Type}>({Number(at)})";

    private static string DelegateType(FunctionModel function, ParameterModel[] passed)
    {
        string[] types = [.. passed.Select(parameter => parameter.Type)];
        return function.Result.Type is { } result
            ? $"global::System.Func<{string.Join(", ", [.. types, result])}>"
            : types.Length == 0 ? "global::System.Action" : $"global::System.Action<{string.Join(", ", types)}>";
    }

    private static string Variable(int function, ParameterModel parameter) => $"filled{Number(function)}_{parameter.Name}";

    private static string Letter(int number) => $"a{Number(number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
