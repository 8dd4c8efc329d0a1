using Feria.Locations;
using Feria.Readers;

namespace Feria.Tests.Readers.Keeping;

/// <summary>A memory of one reading.</summary>
internal sealed class Notebook(bool isStuck) : IReaderMemory
{
    private bool _isFilled;

    internal int Readings { get; private set; }

    public int Invalidate(Location location)
    {
        _isFilled = isStuck ? throw new FormatException("the page is stuck") : false;
        return 1;
    }

    internal void Read()
    {
        Readings += _isFilled ? 0 : 1;
        _isFilled = true;
    }
}
