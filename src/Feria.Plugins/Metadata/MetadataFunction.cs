using Feria.Plugins.Hooks;

namespace Feria.Plugins.Metadata;

/// <summary>One marked method of an assembly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its label, or null.</param>
/// <param name="Order">Its order.</param>
/// <param name="Place">Where it wants to stand in a hook.</param>
/// <param name="Signature">As C# writes it.</param>
/// <param name="DocId">Its id in a documentation file.</param>
/// <param name="Token">Its metadata token.</param>
/// <param name="Problem">Why it cannot be a function, or null.</param>
internal sealed record MetadataFunction(
    string Name, string? Label, int Order, HookPlace Place, string Signature, string DocId, int Token, string? Problem);
