using System.Reflection;

namespace Feria.Plugins.Loading;

/// <summary>The default value of a parameter, as code would see it.</summary>
internal static class DefaultValues
{
    internal static object? Of(ParameterInfo parameter)
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
