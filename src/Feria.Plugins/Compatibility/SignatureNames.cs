using Feria.Plugins.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>Names types as documentation does, and their modifiers too: these are part of what a reference has to find.</summary>
internal sealed class SignatureNames : DocNames
{
    internal const string InitOnly = "System.Runtime.CompilerServices.IsExternalInit";

    private SignatureNames()
    {
    }

    internal static new SignatureNames Instance { get; } = new();

    public override string GetModifiedType(string modifier, string unmodifiedType, bool isRequired)
        => $"{unmodifiedType}!{modifier}";

    public override string GetGenericTypeParameter(object? genericContext, int index)
        => genericContext is IReadOnlyList<string> arguments && index < arguments.Count ? arguments[index] : base.GetGenericTypeParameter(genericContext, index);
}
