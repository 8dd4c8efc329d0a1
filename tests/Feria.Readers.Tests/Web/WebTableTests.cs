using Feria.Holidays;
using Feria.Readers.Dates;
using Feria.Readers.Tests.Web.Serving;
using Feria.Readers.Web;

namespace Feria.Readers.Tests.Web;

public sealed class WebTableTests
{
    [Fact]
    public async Task Read_Table_IsHolidaysWithTheirFacts()
    {
        await using var scene = WebScene.OfRows("1 January|New Year’s Day");

        var holiday = (await scene.ReadAsync(t => t.Kind(HolidayKind.Bank))).Single();

        Assert.Equal(
            new Holiday
            {
                Date = new(2026, 1, 1),
                Name = "New Year’s Day",
                RuleId = "new-years-day",
                Kind = HolidayKind.Bank,
                Certainty = Certainty.Confirmed,
                Source = WebScene.Address,
            },
            holiday);
        Assert.Empty(scene.Notices);
    }

    [Fact]
    public async Task Read_RowsInAnyOrderAndTwice_AreSortedAndOnceWithTheirFirstName()
    {
        await using var scene = WebScene.OfRows("25 December|Christmas", "1 January|New Year", "25 Dec|Another name", "1 May – 2 May|Labour");

        Assert.Equal(["01-01 New Year", "05-01 Labour", "05-02 Labour", "12-25 Christmas"], await scene.LinesAsync());
    }

    [Fact]
    public async Task Read_ColumnsByHeader_AreFoundWhereverTheyAre()
    {
        await using var scene = WebScene.Of(
            "<table><tr><td>1 June<td>an advertisement</table><table><thead><tr><th>No<th>Holiday<th>When</thead><tr><td>1<td>New Year<td>1 January</table>");

        Assert.Equal(["01-01 New Year"], await scene.LinesAsync(t => t.Date("when").Name("Holiday")));
    }

    [Fact]
    public async Task Read_HeadersInPlainCells_AreTheFirstRow()
    {
        await using var scene = WebScene.OfRows("When|Holiday", "1 January|New Year");

        Assert.Equal(["01-01 New Year"], await scene.LinesAsync(t => t.Date("When")));
    }

    [Fact]
    public async Task Read_ColumnsByPlace_AreTaken()
    {
        await using var scene = WebScene.OfRows("x|New Year|1 January", "x|Christmas|25 December");

        Assert.Equal(["01-01 New Year", "12-25 Christmas"], await scene.LinesAsync(t => t.Date(2).Name(1)));
    }

    [Fact]
    public async Task Read_RowsAndCellsBySelector_LeaveOthersAlone()
    {
        await using var scene = WebScene.Of(
            """
            <table><tr class=ad><td>Buy<td>now<tr class=even><td>1 January<td>New Year<tr class=odd><td>25 December<td>Christmas
            <tr><td class=d>1 May<td>Labour<td class=d>2 May</table>
            """);

        Assert.Equal(["01-01 New Year", "12-25 Christmas"], await scene.LinesAsync(t => t.Rows(".even, .odd")));
        Assert.Equal(["05-01 Labour", "05-02 Public holiday"], await scene.LinesAsync(t => t.Cells("td.d")));
    }

    [Fact]
    public async Task Read_DateAndNameSpanningRows_CountOnce()
    {
        await using var scene = WebScene.Of(
            "<table><tr><td rowspan=2>1 January<td>New Year<tr><td>Solemnity<tr><td>25 December<td rowspan=2>Christmas<tr><td>26 December</table>");

        Assert.Equal(["01-01 New Year", "12-25 Christmas", "12-26 Christmas"], await scene.LinesAsync());
    }

    [Fact]
    public async Task Read_BlankRowsAndNotes_ArePassedOver()
    {
        await using var scene = WebScene.Of("<table><tr><td>1 January<td>New Year<tr><td>&nbsp;<td><tr><td colspan=2>All dates are subject to change.</table>");

        Assert.Equal(["01-01 New Year"], await scene.LinesAsync());
    }

    [Fact]
    public async Task Read_WeekdayBesideTheDate_IsNoName()
    {
        await using var scene = WebScene.OfRows("1 January|Thu|New Year");

        Assert.Equal(["01-01 New Year"], await scene.LinesAsync());
    }

    [Fact]
    public async Task Read_DatesWithoutNames_HaveIdsOfTheirOwn()
    {
        await using var scene = WebScene.OfRows("1 January", "25 December");

        var holidays = await scene.ReadAsync();

        Assert.Equal(["public-holiday-01-01", "public-holiday-12-25"], holidays.Select(h => h.RuleId));
    }

    [Fact]
    public async Task Read_DatesInWords_AreRead()
    {
        await using var scene = WebScene.OfRows("the first of January|New Year", "the twenty-fifth of December|Christmas");

        Assert.Equal(["01-01 New Year", "12-25 Christmas"], await scene.LinesAsync());
    }

    [Theory]
    [InlineData("<html lang=de-AT>", null)]
    [InlineData("<html lang=en>", "de")]
    [InlineData("<html>", "de")]
    public async Task Read_LanguageOfThePageOrTheReader_IsTheDates(string html, string? language)
    {
        await using var scene = WebScene.Of($"{html}<table><tr><td>1. Jänner<td>Neujahr</table>");

        Assert.Equal(["01-01 Neujahr"], await scene.LinesAsync(t => language is null ? t : t.Language(language)));
    }

    [Fact]
    public async Task Read_OrderOfTheParts_IsTheReaders()
    {
        await using var scene = WebScene.OfRows("03/04/2026|Third of April");

        Assert.Equal(["04-03 Third of April"], await scene.LinesAsync(t => t.Order(DateOrder.DayMonthYear)));
    }

    [Fact]
    public async Task Read_CharsetOfTheReader_GoesBeforeThePages()
    {
        await using var scene = new WebScene(e => e.SendAsync(200, [.. "<table><tr><td>1 March<td>M"u8, 0xE4, .. "rz</table>"u8], "Content-Type: text/html; charset=utf-8"));

        Assert.Equal(["03-01 März"], await scene.LinesAsync(t => t.Charset("windows-1252")));
    }

    [Fact]
    public async Task Read_FewRowsOfTheNeighbourYears_ArePassedOver()
    {
        await using var scene = WebScene.OfRows("31 December 2025|Bank closing", "1 January 2026|New Year", "25 December 2026|Christmas");

        Assert.Equal(["01-01 New Year", "12-25 Christmas"], await scene.LinesAsync());
    }

    [Fact]
    public async Task Read_PageOfManyYears_GivesTheYearAskedFor()
    {
        await using var scene = WebScene.OfRows("1 January 2020|A", "1 January 2025|B", "1 January 2026|C", "1 January 2027|D");

        Assert.Equal(["01-01 C"], await scene.LinesAsync(t => t.AnyYear()));
    }

    [Fact]
    public async Task Read_PageOfManyYearsWithoutTheOneAskedFor_IsAnError()
    {
        await using var scene = WebScene.OfRows("1 January 2020|A", "1 January 2024|B");

        Assert.StartsWith(
            "https://example.org/2026 cannot be read: 0 of its 2 dates are of the year 2026; it is a page of 2020, 2024.",
            await scene.ErrorAsync(t => t.AnyYear()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ObservedDay_IsLinkedToTheDayItStandsFor()
    {
        await using var scene = WebScene.OfRows("25 April|Anzac Day", "27 April|Anzac Day (Observed)", "1 June|Founders' Day (observed)");

        var holidays = await scene.ReadAsync();

        Assert.Equal(["Anzac Day anzac-day ", "Anzac Day anzac-day 2026-04-25", "Founders' Day (observed) founders-day-observed "],
            holidays.Select(h => $"{h.Name} {h.RuleId} {h.ObservedFor:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("example.org/2026")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("")]
    public void At_NoAddressOfAPage_IsMisuse(string address) => Assert.Throws<ArgumentException>(() => WebTable.At(address));

    [Theory]
    [InlineData("td[")]
    [InlineData("")]
    [InlineData("tr > > td")]
    public void Selectors_NotCss_AreMisuse(string selector)
    {
        Assert.Throws<ArgumentException>(() => WebTable.At(WebScene.Address).Rows(selector));
        Assert.Throws<ArgumentException>(() => WebTable.At(WebScene.Address).Cells(selector));
    }

    [Fact]
    public void Columns_BlankOrNegative_AreMisuse()
    {
        Assert.Throws<ArgumentException>(() => WebTable.At(WebScene.Address).Date(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => WebTable.At(WebScene.Address).Name(-1));
        Assert.Throws<ArgumentException>(() => WebTable.At(WebScene.Address).Language("tlh"));
    }
}
