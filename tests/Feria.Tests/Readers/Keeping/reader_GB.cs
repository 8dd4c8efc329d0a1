using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Keeping;

/// <summary>Keeps what it reads, and says where.</summary>
public static class reader_GB
{
    [Plugin]
    public static IReadOnlyList<Holiday> Read(ReadRequest request)
    {
        var notebook = request.Settings.OfType<Notebook>().Single();
        request.Keeps(notebook);
        notebook.Read();
        return [];
    }
}
