using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;
using Feria.Readers.Web;

/// <summary>The public holidays of Singapore as jalanow.com lists them.</summary>
public static class ReaderSG
{
    /// <summary>Reads the cells with dates of a year, and the name beside each.</summary>
    [Plugin(Label = "web")]
    public static Task<IReadOnlyList<Holiday>> Read(ReadRequest request, CancellationToken cancel) =>
        WebTable.At($"https://www.jalanow.com/singapore-holidays-{request.Year}.htm").Cells("td.crDate").ReadAsync(request, cancel);
}
