using System.Text.RegularExpressions;
using Feria.Plugins.Source;
using Feria.Readers.Web;

namespace Feria.Cli.Hosting;

/// <summary>What Feria keeps on disk.</summary>
internal static partial class CacheStores
{
    /// <summary>Where the libraries keep it for this user; pages are missing for a user without a home.</summary>
    public static IReadOnlyList<CacheStore> OfUser() =>
        FullCommand.IsHere ? Of(new WebOptions().CacheFolder, new CSharpFiles().CacheFolder) : throw new FullCommandNeededException();

    public static IReadOnlyList<CacheStore> Of(string? pages, string compiled) =>
    [
        .. pages is null ? Array.Empty<CacheStore>() : [new("pages", pages, Page())],
        new("compiled plug-ins", compiled, Compiled()),
    ];

    // Each with the drafts that a killed process leaves behind.
    [GeneratedRegex(@"\A[0-9a-f]{32}\.page(\.[0-9a-f]{32})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A([0-9a-f]{64}|[a-z0-9]{8}\.[a-z0-9]{3})\.compiled\z", RegexOptions.CultureInvariant)]
    private static partial Regex Compiled();
}
