namespace Feria.Readers.Web.Pages;

/// <summary>The addresses that a request was sent on to.</summary>
internal sealed class RedirectTrail(Uri start, int most)
{
    private readonly List<Uri> _addresses = [start];

    public Uri Current => _addresses[^1];

    /// <summary>Goes on to the next address.</summary>
    /// <exception cref="PageAwayException">It was there already, is one too many, or is no page of the web.</exception>
    public void Follow(Uri next)
    {
        if (!Uri.TryCreate(Current, next, out var absolute) || (absolute.Scheme != Uri.UriSchemeHttps && absolute.Scheme != Uri.UriSchemeHttp))
        {
            throw new PageAwayException($"it redirects to {PlainText.Shorten(next.ToString(), 80)}, which is neither http nor https");
        }

        if (Current.Scheme == Uri.UriSchemeHttps && absolute.Scheme == Uri.UriSchemeHttp)
        {
            throw new PageAwayException($"it redirects from https to {PlainText.Shorten(absolute.AbsoluteUri, 80)}, where anybody on the way could change it");
        }

        var isLoop = _addresses.Contains(absolute);
        _addresses.Add(absolute);
        if (isLoop)
        {
            throw new PageAwayException($"it redirects in a circle: {this}");
        }

        if (_addresses.Count - 1 > most)
        {
            throw new PageAwayException($"it redirects more than {most} times: {this}");
        }
    }

    /// <summary>All addresses in their order.</summary>
    public override string ToString() => string.Join(" → ", _addresses.Select(a => PlainText.Shorten(a.AbsoluteUri, 80)));
}
