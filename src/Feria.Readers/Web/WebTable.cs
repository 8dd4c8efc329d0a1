using AngleSharp.Css.Parser;
using Feria.Holidays;
using Feria.Readers.Dates;
using Feria.Readers.Tables;
using Feria.Readers.Web.Pages;

namespace Feria.Readers.Web;

/// <summary>A table of dates on a web page, read into holidays: what a plug-in for a page needs, in a few lines.</summary>
/// <remarks>
/// <para>
/// The cells with dates are found by <see cref="Cells"/>, or in a column by <see cref="Date(string)"/> in the rows of
/// <see cref="Rows"/>; the name by <see cref="Name(string)"/>, or else in the next cell with a text that is no weekday.
/// Header rows, blank rows and notes across the whole width are passed over; every other row has to have a date.
/// </para>
/// <para>
/// A date without a year is of the year that is asked for. A weekday in the date's cell or in a cell of its own right behind
/// it has to be the date's: that is how a page for another year is noticed. Rows of the year before or after that one are
/// passed over as long as they are fewer than its own rows; a row of any other year is an error, unless <see cref="AnyYear"/>.
/// </para>
/// <para>
/// Every date is in the answer once, with the name it has first, sorted. Each holiday is <see cref="Certainty.Confirmed"/>
/// and has the page's address as its source, followed by <c> (read on …, n days ago)</c> when the page is away and its
/// last good answer serves; a notice goes to <see cref="ReadRequest.Notice"/> then. "… (observed)", "… (in lieu)" and the
/// like are linked to the day they stand for where that is in the table too.
/// </para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed record WebTable
{
    private WebTable(Uri address) => Address = address;

    /// <summary>Gets the address of the page.</summary>
    public Uri Address { get; }

    internal string? RowSelector { get; private init; }

    internal string? CellSelector { get; private init; }

    internal Column? DateColumn { get; private init; }

    internal Column? NameColumn { get; private init; }

    internal string? LanguageTag { get; private init; }

    internal string? CharsetName { get; private init; }

    internal DateOrder DateOrder { get; private init; }

    internal bool IsOfManyYears { get; private init; }

    internal HolidayKind HolidayKind { get; private init; } = HolidayKind.Public;

    /// <summary>The tables of the page at an address.</summary>
    /// <param name="address">The address, with http or https.</param>
    /// <returns>All tables of the page, in whose first column dates are expected.</returns>
    /// <exception cref="ArgumentException"><paramref name="address"/> is something else, or carries a user's name or password.</exception>
    public static WebTable At(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? new(uri)
            : throw new ArgumentException($"'{address}' is no address of a page, as https://example.org/holidays would be.", nameof(address));

    /// <summary>Looks at some rows only.</summary>
    /// <param name="selector">A CSS selector of rows, for instance <c>tr[class]</c> or <c>#list tr</c>.</param>
    /// <returns>A reader that does.</returns>
    /// <exception cref="ArgumentException"><paramref name="selector"/> is no CSS selector.</exception>
    public WebTable Rows(string selector) => this with { RowSelector = Checked(selector) };

    /// <summary>Takes dates from some cells only, wherever they are.</summary>
    /// <param name="selector">A CSS selector of cells, for instance <c>td.crDate</c>.</param>
    /// <returns>A reader that does.</returns>
    /// <exception cref="ArgumentException"><paramref name="selector"/> is no CSS selector.</exception>
    public WebTable Cells(string selector) => this with { CellSelector = Checked(selector) };

    /// <summary>Takes dates from the column with a header, in the tables that have one.</summary>
    /// <param name="header">The header; case and white space at its ends do not count.</param>
    /// <returns>A reader that does.</returns>
    /// <exception cref="ArgumentException"><paramref name="header"/> is blank.</exception>
    public WebTable Date(string header) => this with { DateColumn = new(header) };

    /// <summary>Takes dates from a column by its place.</summary>
    /// <param name="column">The column from 0; 0 unless said.</param>
    /// <returns>A reader that does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="column"/> is negative.</exception>
    public WebTable Date(int column) => this with { DateColumn = new(column) };

    /// <summary>Takes names from the column with a header, in the tables that have one.</summary>
    /// <param name="header">The header; case and white space at its ends do not count.</param>
    /// <returns>A reader that does.</returns>
    /// <exception cref="ArgumentException"><paramref name="header"/> is blank.</exception>
    public WebTable Name(string header) => this with { NameColumn = new(header) };

    /// <summary>Takes names from a column by its place.</summary>
    /// <param name="column">The column from 0.</param>
    /// <returns>A reader that does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="column"/> is negative.</exception>
    public WebTable Name(int column) => this with { NameColumn = new(column) };

    /// <summary>Reads dates in a language, whatever the page says; else in the page's, or in English if that is not known.</summary>
    /// <param name="language">A tag such as <c>de</c>, one of <see cref="DateText.Languages"/>.</param>
    /// <returns>A reader that does.</returns>
    /// <exception cref="ArgumentException">Dates are not read in that language.</exception>
    public WebTable Language(string language) => this with { LanguageTag = new DateText(language).Language };

    /// <summary>Says what dates such as <c>03/04/2026</c> mean, which are an error otherwise.</summary>
    /// <param name="order">The order of the parts.</param>
    /// <returns>A reader that knows.</returns>
    public WebTable Order(DateOrder order) => this with { DateOrder = order };

    /// <summary>Reads the page in an encoding, whatever it says itself.</summary>
    /// <param name="charset">The name of the encoding, for instance <c>windows-1252</c>.</param>
    /// <returns>A reader that does.</returns>
    public WebTable Charset(string charset) => this with { CharsetName = charset };

    /// <summary>Passes over the rows of all years but the one that is asked for: for a page of many years.</summary>
    /// <returns>A reader that does.</returns>
    public WebTable AnyYear() => this with { IsOfManyYears = true };

    /// <summary>Gives the holidays a kind other than <see cref="HolidayKind.Public"/>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A reader that does.</returns>
    public WebTable Kind(HolidayKind kind) => this with { HolidayKind = kind };

    /// <summary>Reads the holidays, from the page's answer in memory or on disk if that is fresh, else from the page, which is asked once for all who wait.</summary>
    /// <param name="request">The place and the year, the clock, who hears notices, and <see cref="WebOptions"/> in its settings.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The holidays of the year by date, at least one.</returns>
    /// <exception cref="HolidaySourceException">The page is away and no good answer of it is kept; or it is there and cannot be
    /// read: its layout changed, a date is unreadable or of another year, its text is in another encoding than it says.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public Task<IReadOnlyList<Holiday>> ReadAsync(ReadRequest request, CancellationToken cancel = default)
    {
        var options = WebOptions.Of(request);
        return ReadAsync(request, PageClients.For(options), options, cancel);
    }

    internal Task<IReadOnlyList<Holiday>> ReadAsync(ReadRequest request, HttpMessageInvoker client, WebOptions options, CancellationToken cancel)
    {
        request.Keeps(options.Pages);
        var reading = new PageReading(new(client, options, request.Time), new(options.CacheFolder), options, request.Time);
        return reading.ReadAsync(Address, request.Location.Country, request.Notice, (page, age) => Read(page, age, request, options, cancel), cancel);
    }

    private static string Checked(string selector) =>
        new CssSelectorParser().ParseSelector(selector) is not null
            ? selector
            : throw new ArgumentException($"'{selector}' is no CSS selector, as tr[class] or td.date would be.", nameof(selector));

    private IReadOnlyList<Holiday> Read(WebPage page, PageAge? age, ReadRequest request, WebOptions options, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.AttemptTimeout, request.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            var html = HtmlPage.Parse(PageText.Of(page, CharsetName), either.Token);
            return new HolidayRows(this, request, html, age).Read();
        }
        catch (FormatException e)
        {
            throw new HolidaySourceException($"{Address} cannot be read: {char.ToLowerInvariant(e.Message[0])}{e.Message[1..]}", Address.AbsoluteUri, e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new HolidaySourceException($"{Address} cannot be read: its elements are nested so deep that it takes longer than {options.AttemptTimeout.TotalSeconds} s.", Address.AbsoluteUri, e);
        }
    }
}
