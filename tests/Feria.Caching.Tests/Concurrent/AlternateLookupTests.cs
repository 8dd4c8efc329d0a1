namespace Feria.Caching.Tests.Concurrent;

public sealed class AlternateLookupTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("ordinal")]
    [InlineData("ignoring case")]
    public void Verbs_BySpan_FindWhatTheStringFinds(string kind)
    {
        using Cache<string, int> cache = new(new()
        {
            Comparer = kind switch { "ordinal" => StringComparer.Ordinal, "ignoring case" => StringComparer.OrdinalIgnoreCase, _ => null },
        });
        AlternateLookup<string, int, ReadOnlySpan<char>> lookup = cache.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int key = 0; key < 100; key++)
        {
            cache.Set($"key {key}", key);
        }

        Assert.True(lookup.TryGet("a key 42".AsSpan(2), out int found));
        Assert.Equal(42, found);
        Assert.Equal(kind == "ignoring case", lookup.Contains("KEY 42"));
        Assert.Equal(43, lookup.GetOrAdd("key 43".AsSpan(), _ => -1));
        Assert.Equal(7, lookup.GetOrAdd("new one".AsSpan(0, 3), key => key == "new" ? 7 : -1));
        Assert.True(lookup.TryRemove("key 42", out int removed));
        Assert.Equal(42, removed);
        Assert.False(lookup.TryRemove("key 42", out _));
        Assert.False(cache.Contains("key 42"));
        Assert.True(cache.Contains("new"));
    }

    [Fact]
    public void GetAlternateLookup_ComparerThatCannot_SaysSo()
    {
        using Cache<int, int> cache = new(new());

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => cache.GetAlternateLookup<ReadOnlySpan<char>>());

        Assert.Contains("Int32", error.Message, StringComparison.Ordinal);
    }
}
