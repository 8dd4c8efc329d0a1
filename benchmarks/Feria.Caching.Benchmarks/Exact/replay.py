"""Plays keys, one a line on the standard input, on one of cachetools' caches: the time for each, and whom it evicted.

usage: replay.py KIND CAPACITY RUNS        prints the version, nanoseconds a key, hits and the victims, a line each
"""
import statistics
import sys
import time

import cachetools


def make(kind, capacity, base):
    if kind == "TTLCache":
        return base(capacity, ttl=1000, timer=lambda: 0)
    if kind == "TLRUCache":
        return base(capacity, ttu=lambda key, value, now: now + 1000, timer=lambda: 0)
    return base(capacity)


def play(cache, keys):
    hits = 0
    for key in keys:
        try:
            cache[key]
            hits += 1
        except KeyError:
            cache[key] = key
    return hits


def main():
    kind, capacity, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    keys = [int(line) for line in sys.stdin]
    base = getattr(cachetools, kind)
    victims = []

    class Logged(base):
        def popitem(self):
            key, value = super().popitem()
            victims.append(key)
            return key, value

    times = []
    for _ in range(runs):
        cache = make(kind, capacity, base)
        start = time.perf_counter_ns()
        play(cache, keys)
        times.append((time.perf_counter_ns() - start) / len(keys))
    hits = play(make(kind, capacity, Logged), keys)
    print(cachetools.__version__)
    print(statistics.median(times))
    print(hits)
    print(" ".join(map(str, victims)))


main()
