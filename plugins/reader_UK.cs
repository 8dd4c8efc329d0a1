using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;
using Feria.Readers.Web;

/// <summary>The public holidays of the United Kingdom as publicholidays.co.uk lists them.</summary>
public static class ReaderUK
{
    /// <summary>Reads the table of a year: date, day of the week, name.</summary>
    [Plugin(Label = "web")]
    public static Task<IReadOnlyList<Holiday>> Read(ReadRequest request, CancellationToken cancel) =>
        WebTable.At($"https://publicholidays.co.uk/{request.Year}-dates").Rows("tr[class]").Name(2).ReadAsync(request, cancel);
}
