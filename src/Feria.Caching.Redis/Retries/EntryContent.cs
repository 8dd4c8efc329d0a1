namespace Feria.Caching.Redis.Retries;

/// <summary>A value as Redis keeps it.</summary>
/// <param name="Value">Its bytes.</param>
/// <param name="Tags">Its tags as JSON; empty where it has none.</param>
/// <param name="Milliseconds">How long it lives, at least 1.</param>
/// <param name="HasOwnLife">Whether that was said of it alone.</param>
internal sealed record EntryContent(ReadOnlyMemory<byte> Value, string Tags, long Milliseconds, bool HasOwnLife);
