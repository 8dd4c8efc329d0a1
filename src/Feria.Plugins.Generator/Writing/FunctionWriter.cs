using System.Globalization;
using System.Text;
using Feria.Plugins.Generator.Model;

namespace Feria.Plugins.Generator.Writing;

/// <summary>Writes the definition of one function.</summary>
internal static class FunctionWriter
{
    internal static void Write(FunctionModel function, StringBuilder code)
    {
        ParameterModel[] parameters = [.. function.Parameters.Where(parameter => !parameter.IsFilled)];
        int required = parameters.Count(parameter => parameter.Default is null && parameter.Kind != ParameterKind.Token);
        string defaults = string.Join(", ", parameters.Skip(required).Select(parameter => parameter.Default ?? $"default({parameter.Type})"));
        code.AppendLine("                new(")
            .AppendLine($"                    {Literal.Of(function.Name)}, {Literal.Of(function.Label)}, {function.Order.ToString(CultureInfo.InvariantCulture)}, {Literal.Of(function.Signature)},")
            .AppendLine($"                    {Literal.Of(function.Description)}, {Literal.Of(function.Documentation)},")
            .AppendLine($"                    {required.ToString(CultureInfo.InvariantCulture)}, new object?[] {{ {defaults} }}){Place(function.Place)},");
    }

    private static string Place(PlaceModel place) => place.IsAnywhere
        ? ""
        : $" {{ Before = {Names(place.Before)}, After = {Names(place.After)}, Wraps = {(place.Wraps ? "true" : "false")} }}";

    private static string Names(EquatableArray<string> names)
        => $"new string[] {{ {string.Join(", ", names.Select(Literal.Of))} }}";
}
