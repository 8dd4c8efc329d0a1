using System.Collections;
using Feria.Holidays;

namespace Feria.Tests.Readers.Faulty;

/// <summary>Fails when it is read, not when it is made.</summary>
internal sealed class ThrowingList(int year) : IReadOnlyList<Holiday>
{
    public int Count => 1;

    public Holiday this[int index] => throw new FormatException($"no dates in {year}");

    public IEnumerator<Holiday> GetEnumerator() => throw new FormatException($"no dates in {year}");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
