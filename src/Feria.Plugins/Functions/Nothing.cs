namespace Feria.Plugins.Functions;

/// <summary>The result of a function that has none, so that void needs no second path.</summary>
internal readonly struct Nothing
{
    /// <summary>A task that gives nothing once another has ended.</summary>
    internal static async ValueTask<Nothing> After(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return default;
    }
}
