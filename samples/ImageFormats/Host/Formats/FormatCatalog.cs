using Feria.Plugins;

namespace ImageFormats.Formats;

/// <summary>All formats there are. They are known by name only, and by what they bid.</summary>
internal sealed class FormatCatalog
{
    private readonly PluginPackage _plugins;
    private readonly PluginHook<FileStart, FormatBid?> _bids;

    public FormatCatalog(PluginPackage plugins, TextWriter error)
    {
        _plugins = plugins;
        _bids = plugins.Hook<FileStart, FormatBid?>(
            "bid",
            PluginHookErrors.Skip,
            failure => error.WriteLine($"{failure.Plugin} cannot bid: {failure.Error.Message}"));
    }

    public IEnumerable<string> Names => _plugins.Names().Where(name => _plugins.Labels(name).Contains("decode"));

    /// <summary>The formats that want the file, the highest bid first; of equal ones, the first in the hook's order.</summary>
    public IReadOnlyList<PluginHookResult<FormatBid?>> Bids(FileStart start)
        => [.. _bids.All(start).OrderByDescending(bid => bid.Value!.Rank)];

    public Picture Decode(string format, byte[] file) => _plugins.Call<Picture>(new PluginCall(format, Label: "decode"), file);

    public byte[] Encode(string format, Picture picture) => _plugins.Call<byte[]>(new PluginCall(format, Label: "encode"), picture);
}
