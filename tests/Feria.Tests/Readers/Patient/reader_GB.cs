using Feria.Holidays;
using Feria.Plugins;
using Feria.Readers;

namespace Feria.Tests.Readers.Patient;

/// <summary>Waits until it is cancelled.</summary>
public static class reader_GB
{
    [Plugin]
    public static async Task<IReadOnlyList<Holiday>> Read(ReadRequest request, CancellationToken cancellation)
    {
        request.Notice?.Invoke("waiting");
        await Task.Delay(Timeout.Infinite, cancellation);
        return [];
    }
}
