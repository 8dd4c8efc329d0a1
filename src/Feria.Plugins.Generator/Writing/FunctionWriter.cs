using System.Globalization;
using System.Text;
using Feria.Plugins.Generator.Model;

namespace Feria.Plugins.Generator.Writing;

/// <summary>Writes the definition of one function.</summary>
internal static class FunctionWriter
{
    internal static void Write(FunctionModel function, StringBuilder code)
    {
        ParameterModel[] parameters = [.. function.Parameters];
        int required = parameters.Count(parameter => parameter.Default is null && !parameter.IsToken);
        string defaults = string.Join(", ", parameters.Skip(required).Select(parameter => parameter.Default ?? $"default({parameter.Type})"));
        string arguments = string.Join(", ", parameters.Select(Argument));
        // The sign lets a method be named like a keyword.
        string target = $"{function.Type}.@{function.Name}";
        code.AppendLine("                new(")
            .AppendLine($"                    {Literal.Of(function.Name)}, {Literal.Of(function.Label)}, {function.Order.ToString(CultureInfo.InvariantCulture)}, {Literal.Of(function.Signature)},")
            .AppendLine($"                    {Literal.Of(function.Description)}, {Literal.Of(function.Documentation)},")
            .AppendLine($"                    {required.ToString(CultureInfo.InvariantCulture)}, new object?[] {{ {defaults} }},")
            .AppendLine($"                    PluginBody.{function.Result.Maker}(static (in PluginArguments arguments) => {target}({arguments})),")
            .AppendLine($"                    ({DelegateType(function)}){target}){Place(function.Place)},");
    }

    private static string Argument(ParameterModel parameter, int at) => parameter.IsToken
        ? $"arguments.Token({at.ToString(CultureInfo.InvariantCulture)})"
        : $"arguments.Get<{parameter.Type}>({at.ToString(CultureInfo.InvariantCulture)})";

    private static string Place(PlaceModel place) => place.IsAnywhere
        ? ""
        : $" {{ Before = {Names(place.Before)}, After = {Names(place.After)}, Wraps = {(place.Wraps ? "true" : "false")} }}";

    private static string Names(EquatableArray<string> names)
        => $"new string[] {{ {string.Join(", ", names.Select(Literal.Of))} }}";

    private static string DelegateType(FunctionModel function)
    {
        string[] types = [.. function.Parameters.Select(parameter => parameter.Type)];
        return function.Result.Type is { } result
            ? $"global::System.Func<{string.Join(", ", [.. types, result])}>"
            : types.Length == 0 ? "global::System.Action" : $"global::System.Action<{string.Join(", ", types)}>";
    }
}
