using System.Text.Json;

namespace Feria.Plugins.Json;

/// <summary>A value in a file, which knows where it stands: what is wrong with it can be pointed at.</summary>
/// <param name="Kind">What it begins with.</param>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="End">Where it has ended, in bytes.</param>
/// <param name="Text">The text of a string; else empty.</param>
/// <param name="Members">The members of an object; else none.</param>
internal sealed record JsonPart(JsonTokenType Kind, int Start, int End, string Text, IReadOnlyList<JsonMember> Members);
