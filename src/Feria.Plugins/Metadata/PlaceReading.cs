using System.Collections.Immutable;
using System.Reflection.Metadata;
using Feria.Plugins.Hooks;

namespace Feria.Plugins.Metadata;

/// <summary>Reads from a mark where its function wants to stand in a hook.</summary>
internal static class PlaceReading
{
    internal static HookPlace Read(CustomAttributeValue<string> mark)
    {
        string[] before = Names(mark, nameof(PluginAttribute.Before));
        string[] after = Names(mark, nameof(PluginAttribute.After));
        bool wraps = Value(mark, nameof(PluginAttribute.Wraps)) is true;
        return wraps || before.Length + after.Length > 0 ? new HookPlace(before, after, wraps) : HookPlace.Anywhere;
    }

    private static string[] Names(CustomAttributeValue<string> mark, string property)
        => Value(mark, property) is ImmutableArray<CustomAttributeTypedArgument<string>> { IsDefault: false } names
            ? [.. names.Select(name => name.Value).OfType<string>()]
            : [];

    /// <summary>What a named argument of the mark says; null when it is not there.</summary>
    internal static object? Value(CustomAttributeValue<string> mark, string property)
    {
        foreach (CustomAttributeNamedArgument<string> argument in mark.NamedArguments)
        {
            if (argument.Name == property)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
