namespace Feria.Plugins.Handles;

/// <summary>Says in words why a plug-in is still in memory.</summary>
internal static class UnloadHint
{
    internal const string CompiledIn = "it is compiled into the program, and what is compiled in cannot be unloaded. Take it from a folder instead.";

    private const string Others =
        "no call and no result of this handle holds it, so something else does. The usual causes: an event or a static "
        + "field of the program that the plug-in put a delegate or an object into, a timer or a thread that it started "
        + "and that still runs, a GCHandle, a type or delegate of it in somebody's cache. Let the plug-in clean up in "
        + "AssemblyLoadContext.Unloading, and ask again.";

    internal static string Of(int runningCalls, IReadOnlyList<string> heldTypes)
    {
        if (runningCalls > 0)
        {
            return $"{runningCalls} {(runningCalls == 1 ? "call has" : "calls have")} not ended yet. Cancel or await them, and ask again.";
        }

        return heldTypes.Count == 0
            ? Others
            : $"somebody holds what its calls have given or thrown: {string.Join(", ", heldTypes.Select(type => $"'{type}'"))}. "
              + "Let go of them, or copy them into types of the program, and ask again.";
    }
}
