using System.Globalization;
using Feria.Holidays;
using Feria.Readers.Dates;
using Feria.Readers.Tables;
using Feria.Readers.Web.Pages;

namespace Feria.Readers.Web;

/// <summary>Makes holidays of the rows that were found on a page.</summary>
internal sealed class HolidayRows(WebTable wanted, ReadRequest request, HtmlPage page, PageAge? age)
{
    private const string Nameless = "Public holiday";

    private readonly DateText _dates =
        new(wanted.LanguageTag ?? DateLanguages.Find(page.Language)?.Code ?? "en") { Order = wanted.DateOrder };

    /// <summary>The holidays by date, at least one.</summary>
    /// <exception cref="HolidaySourceException">There is none, or a row is not understood.</exception>
    public IReadOnlyList<Holiday> Read()
    {
        var rows = TableLayout.Find(wanted, page);
        if (rows.Count == 0)
        {
            throw Error($"it has no {TableLayout.Describe(wanted)}. If its layout changed, the reader has to follow it");
        }

        var days = rows.SelectMany(row => Dates(row).Select(date => (Row: row, Date: date))).ToList();
        CheckYears(days);
        return Observances.Link(
        [
            .. days.Where(d => d.Date.Year == request.Year)
                .DistinctBy(d => d.Date)
                .OrderBy(d => d.Date)
                .Select(d => Holiday(d.Date, Name(d.Row))),
        ]);
    }

    private static string English(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private IReadOnlyList<DateOnly> Dates(DatedRow row)
    {
        var result = _dates.ReadDays(row.Date?.Text, request.Year);
        if (!result.TryGetValue(out var days))
        {
            throw Error($"{row.Place}: {result.Error!.ToString().TrimEnd('.')}");
        }

        var beside = row.Neighbours.FirstOrDefault() is { } cell ? _dates.Weekday(cell.Text) : null;
        return beside is null || days.Count > 1 || beside == days[0].DayOfWeek
            ? days
            : throw Error($"{row.Place}: {English(days[0])} is a {days[0].DayOfWeek}, but the cell beside '{row.Date!.Text}' says {beside}; the page may be of another year than {request.Year}");
    }

    private string Name(DatedRow row)
    {
        var name = wanted.NameColumn is null
            ? row.Neighbours.Select(c => c.Text).FirstOrDefault(t => t.Length > 0 && _dates.Weekday(t) is null, Nameless)
            : row.Named?.Text ?? string.Empty;
        return name.Length > 0 ? name : throw Error($"{row.Place}: the date '{row.Date!.Text}' has no name");
    }

    private Holiday Holiday(DateOnly date, string name) => new()
    {
        Date = date,
        Name = name,
        RuleId = name == Nameless ? RuleSlug.Of($"{name} {date.ToString("MM-dd", CultureInfo.InvariantCulture)}") : RuleSlug.Of(name),
        Kind = wanted.HolidayKind,
        Certainty = Certainty.Confirmed,
        Source = age is null ? wanted.Address.AbsoluteUri : $"{wanted.Address} ({age})",
    };

    private void CheckYears(List<(DatedRow Row, DateOnly Date)> days)
    {
        var own = days.Count(d => d.Date.Year == request.Year);
        var strange = days.Find(d => Math.Abs(d.Date.Year - request.Year) > 1);
        if (!wanted.IsOfManyYears && strange.Row is not null)
        {
            throw Error($"{strange.Row.Place}: '{strange.Row.Date!.Text}' is not of the year {request.Year}; for a page of many years, AnyYear() passes over the others");
        }

        var others = wanted.IsOfManyYears && own > 0 ? 0 : days.Count - own;
        if (others >= own)
        {
            var years = string.Join(", ", days.Select(d => d.Date.Year).Distinct().Order().Select(y => y.ToString(CultureInfo.InvariantCulture)));
            throw Error($"{own} of its {days.Count} dates are of the year {request.Year}; it is a page of {years}");
        }
    }

    private HolidaySourceException Error(string what) =>
        new($"{wanted.Address} cannot be read: {what}{(what.EndsWith('?') ? string.Empty : ".")}\n{FoundOnPage.Describe(page)}", wanted.Address.AbsoluteUri);
}
