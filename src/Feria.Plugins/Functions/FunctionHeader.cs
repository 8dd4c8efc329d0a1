using Feria.Plugins.Documentation;
using Feria.Plugins.Hooks;

namespace Feria.Plugins.Functions;

/// <summary>What is known of a function before any of its code is loaded.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Label">Its label, or null.</param>
/// <param name="Order">Its order.</param>
/// <param name="Place">Where it wants to stand in a hook.</param>
/// <param name="Signature">As C# writes it.</param>
/// <param name="Comment">Reads its doc comment.</param>
internal sealed record FunctionHeader(string Name, string? Label, int Order, HookPlace Place, string Signature, Func<DocComment> Comment);
