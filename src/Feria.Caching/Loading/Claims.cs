using Feria.Caching.Expiry;
using Feria.Caching.Maps;
using Feria.Caching.Removals;
using Feria.Caching.Storage;

namespace Feria.Caching.Loading;

/// <summary>Who loads what: gives each key to one loader at a time, and takes in what it brings.</summary>
internal sealed class Claims<TKey, TValue>(EntryTable<TKey, TValue> table)
    where TKey : notnull
{
    /// <summary>Makes the key the caller's to load, without the lock; null where that cannot be.</summary>
    internal Entry<TKey, TValue>? TryClaimAlone(TKey key)
    {
        Entry<TKey, TValue> entry = table.MakePending(key, table.Keys.Hash(key), Entry<TKey, TValue>.Alone);
        if (table.IsClosed || !table.Map.TryAdd(entry, out _))
        {
            return null;
        }

        if (table.IsClosed)
        {
            _ = Abandon(new(ClaimKind.Load, entry), hasFailed: false, out EntryFlight<TKey, TValue>? flight, out _);
            flight?.Fail(new ObjectDisposedException(typeof(Cache<TKey, TValue>).Name));
            return null;
        }

        return entry;
    }

    /// <summary>Finds a value, a load to wait for, or makes the key the caller's to load.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isShared">Whether a load that becomes the caller's is one that others may wait for and leave from the start.</param>
    internal Claim<TKey, TValue> Claim(TKey key, bool isShared)
    {
        int hash = table.Keys.Hash(key);
        double draw = 1;
        if (table.Lifetimes is { CanBeEarly: true } lifetimes)
        {
            draw = lifetimes.Draw();
            if (table.Map.Find(key, hash) is { Mark: >= 0 } ready && lifetimes.Look(ready, draw, table.Now) == Freshness.Fresh)
            {
                // Towards the end of a lifetime most readers come here: they must not queue for the lock.
                return new(ClaimKind.Ready, ready);
            }
        }

        RemovalBatch<TKey, TValue> removals = table.Removals();
        Claim<TKey, TValue> claim;
        try
        {
            lock (table.Gate)
            {
                ObjectDisposedException.ThrowIf(table.IsClosed, typeof(Cache<TKey, TValue>));
                Entry<TKey, TValue>? mine = null;
                Entry<TKey, TValue>? there = table.Intake.Find(key, hash, ref removals);
                Freshness freshness = there is null ? Freshness.Over : Look(there, draw, removals.Now);
                if (there is { Mark: >= 0 } && freshness == Freshness.Over)
                {
                    _ = table.TakeOut(there, RemovalCause.Expired, ref removals);
                    there = table.Intake.Find(key, hash, ref removals);
                }

                while (there is null && !table.TryAddPending(mine ??= table.MakePending(key, hash)))
                {
                    // Somebody has begun to load it without the lock.
                    there = table.Intake.Find(key, hash, ref removals);
                    freshness = Freshness.Fresh;
                }

                claim = there is null ? Begin(ClaimKind.Load, mine!, isShared, isHeld: false)
                    : there.Mark < 0 ? Join(there)
                    : freshness switch
                    {
                        Freshness.Fresh or Freshness.Resting => new(ClaimKind.Ready, there),
                        Freshness.Aging => table.Flights.Of(there) is null
                            ? Begin(ClaimKind.Refresh, there, isShared: true, isHeld: true)
                            : new(ClaimKind.Ready, there),
                        _ => table.Flights.Of(there) is null
                            ? Begin(ClaimKind.Load, there, isShared: true, isHeld: !isShared)
                            : Join(there),
                    };
                if (freshness == Freshness.Fallback && claim.Flight is { } flight)
                {
                    flight.Fallback ??= there;
                }
            }
        }
        finally
        {
            removals.Tell();
        }

        return claim;
    }

    /// <summary>A load has ended well: keeps its value, unless the key was written or removed meanwhile.</summary>
    /// <returns>Those who wait, if anybody does.</returns>
    internal EntryFlight<TKey, TValue>? Complete(in Claim<TKey, TValue> claim, in Draft<TValue> draft)
    {
        EntryFlight<TKey, TValue>? flight = null;
        if (table.Intake.TryFulfilAlone(claim.Entry, draft))
        {
            return flight;
        }

        RemovalBatch<TKey, TValue> removals = table.Removals();
        try
        {
            lock (table.Gate)
            {
                _ = table.MakeKnown(claim.Entry);
                if (!End(claim, out flight))
                {
                    return null;
                }

                Entry<TKey, TValue> target = flight?.Entry ?? claim.Entry;
                if (table.Map.Holds(target))
                {
                    if (draft.Tags is { } tags && table.Tags?.WasRemovedSince(tags, claim.Removals) == true)
                    {
                        // It is as old as what was removed.
                        _ = table.TakeOut(target, RemovalCause.Removed, ref removals);
                    }
                    else if (target.Mark < 0)
                    {
                        table.Fulfil(target, draft, ref removals);
                    }
                    else
                    {
                        table.Put(target, table.Drafting.Make(target.Key, target.Hash, draft), draft.Tags, ref removals);
                    }
                }

                Ended();
            }
        }
        finally
        {
            removals.Tell();
        }

        return flight;
    }

    /// <summary>A load has failed, or was given up: its key is as if nobody had asked.</summary>
    /// <param name="claim">The load.</param>
    /// <param name="hasFailed">Whether the source was asked, and is to rest.</param>
    /// <param name="flight">Those who wait, if anybody does.</param>
    /// <param name="standIn">An old value that serves in place of the error.</param>
    /// <returns>False where the load had ended before.</returns>
    internal bool Abandon(
        in Claim<TKey, TValue> claim, bool hasFailed, out EntryFlight<TKey, TValue>? flight, out Entry<TKey, TValue>? standIn)
    {
        long now = table.Now;
        lock (table.Gate)
        {
            standIn = null;
            _ = table.MakeKnown(claim.Entry);
            if (!End(claim, out flight))
            {
                return false;
            }

            Withdraw(flight?.Entry ?? claim.Entry, hasFailed, now);

            // What was removed or replaced meanwhile is wrong, however good it was before.
            if (flight?.Fallback is { } fallback && table.Map.Holds(fallback) && table.Lifetimes!.CanStandIn(fallback, now))
            {
                standIn = fallback;
            }

            return true;
        }
    }

    /// <summary>Somebody does not wait any longer; true when that was the last and the load is not wanted any more.</summary>
    internal bool Leave(EntryFlight<TKey, TValue> flight)
    {
        long now = table.Now;
        lock (table.Gate)
        {
            // Whoever comes next starts anew instead of joining a load that is being cancelled.
            if (--flight.Waiting > 0 || flight.IsHeld || !table.Flights.End(flight))
            {
                return false;
            }

            Withdraw(flight.Entry, hasFailed: false, now);
            return true;
        }
    }

    private Freshness Look(Entry<TKey, TValue> entry, double draw, long now)
    {
        _ = EntryTable<TKey, TValue>.MarkUse(entry);
        return entry.Mark < 0 || table.Lifetimes is null ? Freshness.Fresh : table.Lifetimes.Look(entry, draw, now);
    }

    private Claim<TKey, TValue> Begin(ClaimKind kind, Entry<TKey, TValue> entry, bool isShared, bool isHeld)
    {
        table.Running.Begin();
        EntryFlight<TKey, TValue>? flight = null;
        if (isShared)
        {
            flight = table.Flights.Start(entry, isHeld);
            flight.Waiting = 1;
            if (entry.Mark >= 0)
            {
                Lifetimes<TKey, TValue>.Attended(entry);
            }
        }

        return new(kind, entry, flight, table.Tags?.Removals ?? 0);
    }

    private Claim<TKey, TValue> Join(Entry<TKey, TValue> entry)
    {
        EntryFlight<TKey, TValue>? flight = table.Flights.Of(entry);
        if (LoadFrame.IsInside(flight is null ? entry : flight) || LoadFrame.IsInside(entry))
        {
            return new(ClaimKind.Recursive, entry);
        }

        // Only somebody who loads alone has no flight.
        flight ??= table.Flights.Start(entry, isHeld: true);
        flight.Waiting++;
        return new(ClaimKind.Wait, entry, flight);
    }

    private bool End(in Claim<TKey, TValue> claim, out EntryFlight<TKey, TValue>? flight)
    {
        flight = claim.Flight ?? table.Flights.Of(claim.Entry);
        return flight is null || table.Flights.End(flight);
    }

    private void Withdraw(Entry<TKey, TValue> entry, bool hasFailed, long now)
    {
        if (table.Map.Holds(entry))
        {
            if (entry.Mark < 0)
            {
                RemovalBatch<TKey, TValue> none = default;
                _ = table.TakeOut(entry, RemovalCause.Removed, ref none);
            }
            else
            {
                table.Lifetimes?.Unattended(entry, hasFailed, now);
            }
        }

        Ended();
    }

    private void Ended()
    {
        if (table.Running.End())
        {
            table.Tags?.NothingIsLoading();
        }
    }
}
