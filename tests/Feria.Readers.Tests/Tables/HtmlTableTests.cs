using CsCheck;
using Feria.Readers.Tables;

namespace Feria.Readers.Tests.Tables;

public sealed class HtmlTableTests
{
    [Fact]
    public void ReadAll_PlainTable_HasHeadersAndRows()
    {
        var table = HtmlTable.ReadAll(
            """
            <table><caption>Days <b>off</b></caption>
            <thead><tr><th>Date</th><th> Holiday
             name</th></tr></thead>
            <tr><td>1 Jan</td><td>New&nbsp;Year&#39;s Day</td></tr>
            <tr><td>25 Dec<td>Christmas Day
            </table>
            """).Single();

        Assert.Equal("Days off", table.Caption);
        Assert.Equal(["Date", "Holiday name"], table.Headers);
        Assert.Equal(["1 Jan|New Year's Day", "25 Dec|Christmas Day"], table.Rows.Select(Line));
        Assert.Equal("Christmas Day", table.Rows[1]["holiday name"]);
        Assert.Equal(3, table.Rows[1].Number);
    }

    [Fact]
    public void ReadAll_RowAndColumnSpans_AreInEverySlotTheyCover()
    {
        var table = HtmlTable.ReadAll(
            """
            <table><tbody>
            <tr><td rowspan=2>a</td><td colspan=2>b</td></tr>
            <tr><td>c</td><td rowspan=0>d</td></tr>
            <tr><td>e</td><td>f</td></tr></tbody>
            <tbody><tr><td rowspan=9>g</td><td>h</td></tr></tbody>
            <tbody><tr><td>i</td></tr></tbody></table>
            """).Single();

        Assert.Equal(["a|b|b", "a|c|d", "e|f|d", "g|h|", "i||"], table.Rows.Select(Line));
    }

    [Fact]
    public void ReadAll_RandomTilings_ComeBackSlotBySlot()
    {
        var rectangles = Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[1, 4].Array[36], Gen.Int[1, 4].Array[36]);
        rectangles.Sample((rows, columns, widths, heights) =>
        {
            var (html, expected) = Tiling.Make(rows, columns, widths, heights);

            var table = HtmlTable.ReadAll(html).Single();

            return table.Rows.Select(r => string.Join('|', r.Cells)).SequenceEqual(expected);
        });
    }

    [Fact]
    public void ReadAll_NestedTable_IsOneOfItsOwn()
    {
        var tables = HtmlTable.ReadAll("<table><tr><td>menu</td><td>x<table><tr><td>1 Jan</td></tr></table></td></tr></table>");

        Assert.Equal(["menu|x", "1 Jan"], tables.SelectMany(t => t.Rows).Select(Line));
    }

    [Fact]
    public void ReadAll_HiddenTextAndNotes_AreLeftOut()
    {
        var table = HtmlTable.ReadAll(
            """
            <table><tr><td><span style="display: none">0101</span>1<sup>st</sup> Jan<sup>2</sup><sup>[a]</sup><script>x()</script></td>
            <td>New<br>Year<span hidden>!</span></td></tr></table>
            """).Single();

        Assert.Equal("1st Jan|New Year", Line(table.Rows[0]));
    }

    [Fact]
    public void ReadAll_HeaderRowsInTheBody_AreNoData()
    {
        var table = HtmlTable.ReadAll(
            "<table><tr><th>Date</th><th>Name</th></tr><tr><th colspan=2>JANUARY</th></tr><tr><th scope=row>1 Jan</th><td>New Year</td></tr><tr><th colspan=2>MAY</th></tr></table>").Single();

        Assert.Equal(["1 Jan|New Year"], table.Rows.Select(Line));
    }

    [Fact]
    public void ReadAll_SpansThatAskForMillionsOfCells_AreAnError()
    {
        var wide = string.Concat(Enumerable.Repeat("<tr><td colspan=1000>", 600));
        var tall = "<tr><td colspan=1000 rowspan=60000>" + string.Concat(Enumerable.Repeat("<tr>", 1000));

        Assert.Throws<FormatException>(() => HtmlTable.ReadAll($"<table>{wide}</table>"));
        Assert.Throws<FormatException>(() => HtmlTable.ReadAll($"<table>{tall}</table>"));
        Assert.Throws<FormatException>(() => HtmlTable.ReadAll($"<table><tr><td colspan=1000>{string.Concat(Enumerable.Repeat("<tr>", 1000))}</table>"));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(20_000, 1)]
    public void ReadAll_DeepNesting_DoesNotOverflowTheStack(int depth, int rowsAtLeast)
    {
        var tables = HtmlTable.ReadAll(string.Concat(Enumerable.Repeat("<table><tr><td>x", depth)));

        Assert.Equal(depth, tables.Count);
        Assert.Equal(Enumerable.Repeat("x", rowsAtLeast), tables.Take(rowsAtLeast).Select(t => Line(t.Rows[0])));
    }

    [Fact]
    public void Parse_Cancelled_Stops()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => HtmlPage.Parse("<table><tr><td>1", new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Indexer_UnknownHeader_NamesTheOnesThereAre()
    {
        var row = HtmlTable.ReadAll("<table><tr><th>Date</th><th>Day</th></tr><tr><td>1</td><td>2</td></tr></table>").Single().Rows[0];

        var error = Assert.Throws<ArgumentException>(() => row["Holiday"]);

        Assert.StartsWith("No column is headed 'Holiday'; there are 'Date', 'Day'.", error.Message, StringComparison.Ordinal);
    }

    private static string Line(HtmlRow row) => string.Join('|', row.Cells);
}
