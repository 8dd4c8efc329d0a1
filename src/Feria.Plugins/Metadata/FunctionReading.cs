using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Metadata;

/// <summary>Reads one marked method and checks it against the rules of <see cref="PluginAttribute"/>.</summary>
internal static class FunctionReading
{
    /// <summary>More cannot be had as a Func.</summary>
    internal const int MostParameters = 16;

    /// <summary>The function, or null when the method is not marked.</summary>
    internal static MetadataFunction? Read(MetadataReader reader, AttributeReader marks, FilledReading fillings, MethodDefinitionHandle handle)
    {
        MethodDefinition method = reader.GetMethodDefinition(handle);
        if (marks.Find(method.GetCustomAttributes()) is not { } mark)
        {
            return null;
        }

        string name = reader.GetString(method.Name);
        MethodSignature<string> signature = method.DecodeSignature(DocNames.Instance, null);
        string type = DocNames.Of(reader, method.GetDeclaringType());
        string parameters = signature.ParameterTypes.Length == 0 ? "" : $"({string.Join(",", signature.ParameterTypes)})";
        bool[] filled = fillings.Of(method, signature.ParameterTypes);
        return new MetadataFunction(
            name,
            PlaceReading.Value(mark, nameof(PluginAttribute.Label)) as string,
            PlaceReading.Value(mark, nameof(PluginAttribute.Order)) as int? ?? 0,
            PlaceReading.Read(mark),
            Write(reader, method, name, signature, filled),
            $"M:{type}.{name}{parameters}",
            MetadataTokens.GetToken(handle),
            Problem(reader, method, name, signature, filled.AsSpan().Count(false)));
    }

    private static string? Problem(MetadataReader reader, MethodDefinition method, string name, MethodSignature<string> signature, int passed)
    {
        string? problem =
            (method.Attributes & MethodAttributes.MemberAccessMask) < MethodAttributes.Assembly ? "is private"
            : signature.GenericParameterCount > 0 ? "is generic"
            : reader.GetTypeDefinition(method.GetDeclaringType()).GetGenericParameters().Count > 0 ? "is in a generic type"
            : passed > MostParameters ? $"has more than {MostParameters} parameters"
            : Uses(signature, static type => type.EndsWith('@')) ? "passes something by reference"
            : Uses(signature, static type => type.Contains('*', StringComparison.Ordinal)) ? "uses a pointer"
            : method.Attributes.HasFlag(MethodAttributes.Static) ? null
            : InstanceReading.Problem(reader, reader.GetTypeDefinition(method.GetDeclaringType()));
        return problem is null ? null : $"function '{name}' {problem}.";
    }

    private static bool Uses(MethodSignature<string> signature, Predicate<string> what)
    {
        foreach (string type in signature.ParameterTypes)
        {
            if (what(type))
            {
                return true;
            }
        }

        return what(signature.ReturnType);
    }

    private static string Write(MetadataReader reader, MethodDefinition method, string name, MethodSignature<string> signature, bool[] filled)
    {
        string[] parameters = new string[signature.ParameterTypes.Length];
        for (int at = 0; at < parameters.Length; at++)
        {
            parameters[at] = TypeNames.OfDocName(signature.ParameterTypes[at]);
        }

        foreach (ParameterHandle handle in method.GetParameters())
        {
            Parameter parameter = reader.GetParameter(handle);

            // Number 0 is the result.
            if (parameter.SequenceNumber > 0)
            {
                int at = parameter.SequenceNumber - 1;
                string given = parameter.Attributes.HasFlag(ParameterAttributes.Optional) ? " = " + Default(reader, parameter, parameters[at]) : "";
                parameters[at] += $" {reader.GetString(parameter.Name)}{given}";
            }
        }

        IEnumerable<string> passed = filled.AsSpan().Contains(true) ? parameters.Where((_, at) => !filled[at]) : parameters;
        return $"{TypeNames.OfDocName(signature.ReturnType)} {name}({string.Join(", ", passed)})";
    }

    private static string Default(MetadataReader reader, Parameter parameter, string type)
    {
        if (parameter.GetDefaultValue() is not { IsNil: false } handle)
        {
            return "default";
        }

        Constant constant = reader.GetConstant(handle);
        object? value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value switch
        {
            null => type is "string" or "object" || type.EndsWith('?') ? "null" : "default",
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            char letter => $"'{letter}'",
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
        };
    }
}
