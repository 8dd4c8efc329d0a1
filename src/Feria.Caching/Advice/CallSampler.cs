using System.Runtime.CompilerServices;
using Feria.Caching.Expiry;
using Feria.Caching.Memoization;

namespace Feria.Caching.Advice;

/// <summary>Decides which calls are learned from, so that a call costs little in the long run.</summary>
/// <remarks>
/// Learning from a call costs some hundred times what letting it pass does. After every million calls that were learned from half
/// as many keys are followed; where only few are left, it pauses instead, for fifteen times as many calls as it
/// has just watched.
/// </remarks>
internal sealed class CallSampler
{
    private const int Budget = 1 << 20;
    private const int FewKeys = 1024;
    private const int Pause = 15;

    // Each thread looks once in so many calls whether a pause is over.
    private const int Glance = 1 << 16;

    private readonly AdvisorOptions _options;
    private readonly CallCounter _calls = new();
    private readonly KeySample _sample;
    private readonly CacheClock _clock;
    private readonly Lock _gate = new();
    private ulong _threshold;
    private int _learned;
    private long _watchedBefore;
    private long _phaseStart;
    private long _resumeAt = long.MaxValue;
    private long _runs;
    private long _time;

    internal CallSampler(AdvisorOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxKeys, 256, nameof(AdvisorOptions.MaxKeys));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxKeys, 1 << 20, nameof(AdvisorOptions.MaxKeys));
        foreach (TimeSpan lifetime in options.Lifetimes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero, nameof(AdvisorOptions.Lifetimes));
        }

        _options = options;
        _sample = new KeySample(options);
        _clock = new CacheClock(options.Clock);
        _threshold = _sample.Threshold;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Record(uint hash)
    {
        if ((_calls.Hit() & (Glance - 1)) == 0)
        {
            Resume();
        }

        return hash < Volatile.Read(ref _threshold) && Learn(hash);
    }

    internal void Took(TimeSpan time)
    {
        _ = Interlocked.Increment(ref _runs);
        _ = Interlocked.Add(ref _time, time.Ticks);
    }

    internal CacheAdvice Advise()
    {
        lock (_gate)
        {
            long calls = _calls.Hits;
            long watched = _watchedBefore + (_resumeAt == long.MaxValue ? calls - _phaseStart : 0);
            double known = Math.Max(1, watched - _sample.Unknown);
            HitCurve curve = new(_sample.Distances.Copy(), known, known - _sample.Learned);
            return new CacheAdvice(
                calls,
                (long)Math.Round(_sample.Distinct),
                _runs == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(_time / _runs),
                curve,
                [.. _options.Lifetimes.Select((lifetime, at) => new LifetimeAdvice(lifetime, curve.Share(_sample.Live(at))))]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Learn(uint hash)
    {
        lock (_gate)
        {
            if (hash >= _threshold)
            {
                return false;
            }

            _sample.Learn(hash, _clock.Now);
            if (++_learned == Budget)
            {
                _learned = 0;
                if (_sample.Count >= 2 * FewKeys)
                {
                    _sample.Halve();
                }
                else
                {
                    long calls = _calls.Hits;
                    _resumeAt = calls + (Pause * (calls - _phaseStart));
                    _watchedBefore += calls - _phaseStart;
                    Volatile.Write(ref _threshold, 0);
                    return true;
                }
            }

            Volatile.Write(ref _threshold, _sample.Threshold);
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Resume()
    {
        lock (_gate)
        {
            long calls = _calls.Hits;
            if (calls >= _resumeAt)
            {
                _resumeAt = long.MaxValue;
                _phaseStart = calls;
                _sample.BeginPhase();
                Volatile.Write(ref _threshold, _sample.Threshold);
            }
        }
    }
}
