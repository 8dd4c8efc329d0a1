using System.Buffers;

namespace Feria.Caching.Redis.Serialization;

/// <summary>Makes bytes of values, and values of bytes. Called by any number of threads at once.</summary>
/// <typeparam name="TValue">The values.</typeparam>
public interface ICacheSerializer<TValue>
{
    /// <summary>Writes a value. What it throws is told to <see cref="RedisLevelOptions{TKey,TValue}.Failed"/>; the value stays in memory alone.</summary>
    void Write(IBufferWriter<byte> target, TValue value);

    /// <summary>Reads a value. What it throws is told to <see cref="RedisLevelOptions{TKey,TValue}.Failed"/>; the value is loaded anew.</summary>
    TValue Read(ReadOnlyMemory<byte> source);
}
