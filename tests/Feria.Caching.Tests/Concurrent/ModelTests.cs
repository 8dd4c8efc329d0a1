using CsCheck;

namespace Feria.Caching.Tests.Concurrent;

public sealed class ModelTests
{
    private enum Verb
    {
        Set,
        Get,
        GetOrAdd,
        Remove,
        Update,
        Clear,
        Pass,
        Expire,
    }

    private static readonly Gen<(Verb Verb, int Key, int Value)[]> Steps =
        Gen.Select(Gen.Enum<Verb>(), Gen.Int[0, 12], Gen.Int[0, 40]).Array[0, 120];

    [Fact]
    public void Verbs_WithoutBound_AgreeWithADictionaryOfDeadlines()
        => Steps.Sample(steps =>
        {
            JumpingClock clock = new();
            Dictionary<int, (int Value, TimeSpan End)> model = [];
            int inserted = 0;
            int left = 0;
            using Cache<int, int> cache = new(new()
            {
                TimeToLive = TimeSpan.FromMilliseconds(50),
                Clock = clock,
                Removed = _ => left++,
            });
            foreach ((Verb verb, int key, int value) in steps)
            {
                bool isThere = model.TryGetValue(key, out (int Value, TimeSpan End) expected) && clock.Time < expected.End;
                switch (verb)
                {
                    case Verb.Set:
                        cache.Set(key, value);
                        Write(value);
                        break;
                    case Verb.Get:
                        Assert.Equal(isThere, cache.TryGet(key, out int got));
                        Assert.Equal(isThere ? expected.Value : 0, got);
                        break;
                    case Verb.GetOrAdd:
                        Assert.Equal(isThere ? expected.Value : value, cache.GetOrAdd(key, _ => value));
                        if (!isThere)
                        {
                            Write(value);
                        }

                        break;
                    case Verb.Remove:
                        Assert.Equal(isThere, cache.TryRemove(key, out _));
                        _ = model.Remove(key);
                        break;
                    case Verb.Update:
                        Assert.Equal(isThere ? expected.Value + 1 : 1, cache.AddOrUpdate(key, _ => 1, (_, old) => old + 1));
                        Write(isThere ? expected.Value + 1 : 1);
                        break;
                    case Verb.Clear when value == 0:
                        cache.Clear();
                        model.Clear();
                        break;
                    case Verb.Pass:
                        clock.Time += TimeSpan.FromMilliseconds(value);
                        break;
                    case Verb.Expire:
                        _ = cache.Expire();
                        Assert.Equal(model.Count(entry => clock.Time < entry.Value.End), cache.Count);
                        break;
                }

                Assert.Equal(
                    model.Where(entry => clock.Time < entry.Value.End).Select(entry => (entry.Key, entry.Value.Value)).Order(),
                    cache.Snapshot().Select(entry => (entry.Key, entry.Value)).Order());
                Assert.Equal(inserted - left, cache.Count);
                Invariants.Check(cache);

                void Write(int written)
                {
                    model[key] = (written, clock.Time + TimeSpan.FromMilliseconds(50));
                    inserted++;
                }
            }
        });

    [Fact]
    public void Verbs_BoundByWeight_HoldWhatWasWrittenLastAndNoMoreThanTheBound()
        => Steps.Sample(steps =>
        {
            Dictionary<int, int> model = [];
            using Cache<int, int> cache = new(new() { Capacity = 60, Weigh = (_, value) => value });
            foreach ((Verb verb, int key, int value) in steps)
            {
                if (verb == Verb.Remove)
                {
                    _ = cache.TryRemove(key, out _);
                    _ = model.Remove(key);
                }
                else
                {
                    cache.Set(key, value);
                    model[key] = value;
                    Assert.True(cache.Contains(key), "what was written last can be read");
                }

                Assert.All(cache.Snapshot(), entry => Assert.Equal(model[entry.Key], entry.Value));
                Invariants.Check(cache, 60);
            }
        });

    [Fact]
    public void Verbs_SeveralThreads_AreLinearizable()
        => Gen.Const(0).Select(_ => new Cache<int, int>(new())).SampleParallel(
            Gen.Int[0, 2].Operation<Cache<int, int>>((cache, key) => cache.Set(key, key + 1)),
            Gen.Int[0, 2].Operation<Cache<int, int>>((cache, key) => cache.TryRemove(key, out _)),
            Gen.Int[0, 2].Operation<Cache<int, int>>((cache, key) => cache.GetOrAdd(key, k => k + 10)),
            Gen.Int[0, 2].Operation<Cache<int, int>>((cache, key) => cache.AddOrUpdate(key, k => k + 20, (_, old) => old + 1)),
            equal: (left, right) => left.Snapshot().Order(Comparer).SequenceEqual(right.Snapshot().Order(Comparer)),
            print: cache => string.Join(", ", cache.Snapshot()));

    private static Comparer<KeyValuePair<int, int>> Comparer { get; } = Comparer<KeyValuePair<int, int>>.Create((x, y) => x.Key.CompareTo(y.Key));
}
