namespace Feria.Readers.Web.Pages;

/// <summary>Under what a page is fetched: who wants it under others, stricter ones perhaps, must not get it.</summary>
/// <param name="Source">Where it is really fetched from.</param>
/// <param name="Limits">The options without those that do not matter to a single request.</param>
internal sealed record PageTerms(Uri Source, WebOptions Limits)
{
    // One for all: dictionaries are compared by reference.
    private static readonly Dictionary<string, Uri> NoMirrors = [];

    public static PageTerms Of(Uri address, WebOptions options) =>
        new(options.Resolve(address), options with { Mirrors = NoMirrors, TimeToLive = TimeSpan.Zero });
}
