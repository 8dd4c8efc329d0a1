using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;
using Feria.Readers.Web;

/// <summary>The public holidays of ZZ as a web page lists them.</summary>
public static class ReaderZZ
{
    /// <summary>Reads the rows of a year: the date in the column "Date", the name in the column "Holiday".</summary>
    [Plugin(Label = "web")]
    public static Task<IReadOnlyList<Holiday>> Read(ReadRequest request, CancellationToken cancel) =>
        WebTable.At($"https://example.org/holidays/{request.Year}").Date("Date").Name("Holiday").ReadAsync(request, cancel);
}
