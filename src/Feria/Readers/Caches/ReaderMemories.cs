using System.Runtime.CompilerServices;
using Feria.Locations;

namespace Feria.Readers.Caches;

/// <summary>Where the readers of an almanac keep what they have read. Keeps none of these memories alive.</summary>
internal sealed class ReaderMemories(Action<string>? notice)
{
    private readonly ConditionalWeakTable<IReaderMemory, object> _memories = new();

    internal void Add(IReaderMemory memory) => _memories.AddOrUpdate(memory, this);

    internal void Invalidate(Location location)
    {
        foreach (var (memory, _) in _memories)
        {
            try
            {
                _ = memory.Invalidate(location);
            }
#pragma warning disable CA1031 // A memory is foreign code; the others are told all the same.
            catch (Exception e)
#pragma warning restore CA1031
            {
                notice?.Invoke($"What readers keep of {location} could not be forgotten: {e.Message}");
            }
        }
    }
}
