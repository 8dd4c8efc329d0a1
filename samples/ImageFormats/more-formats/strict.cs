/// <summary>Stands around all bids: those for a name alone do not count.</summary>
public static class Strict
{
    /// <summary>Lets through what goes by the content.</summary>
    [Plugin(Label = "bid", Wraps = true)]
    public static IReadOnlyList<PluginHookResult<FormatBid?>> OnlyByContent(
        FileStart start, Func<FileStart, IReadOnlyList<PluginHookResult<FormatBid?>>> next)
        => [.. next(start).Where(bid => bid.Value!.Rank >= 20)];
}
