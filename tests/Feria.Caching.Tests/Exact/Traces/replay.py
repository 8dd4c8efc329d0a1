"""Replays traces on cachetools: one JSON trace a line in, the outcomes of its steps as one JSON line out."""

import itertools
import json
import sys
import traceback

import cachetools


class Failure(Exception):
    """What a size or a choice of a trace throws."""


class Witness:
    """Notes who goes when the cache itself pops."""

    def popitem(self):
        key, value = super().popitem()
        self.victims.append(key)
        return key, value


class Fifo(Witness, cachetools.FIFOCache):
    pass


class Lru(Witness, cachetools.LRUCache):
    pass


class RandomReplacement(Witness, cachetools.RRCache):
    pass


class Ttl(Witness, cachetools.TTLCache):
    pass


class Tlru(Witness, cachetools.TLRUCache):
    pass


class Mru(cachetools.Cache):
    """The original takes a key that was only written for the least recently used; here a write is a use.
    Sizes, evictions and replacements are the original's, whose name this class leaves alone."""

    def __init__(self, maxsize, getsizeof):
        super().__init__(maxsize, getsizeof)
        self.order = []

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.use(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.use(key)

    def __delitem__(self, key):
        super().__delitem__(key)
        self.order.remove(key)

    def use(self, key):
        if key in self.order:
            self.order.remove(key)
        self.order.append(key)

    def popitem(self):
        if not self.order:
            raise KeyError("empty")
        key = self.order[-1]
        self.victims.append(key)
        return key, self.pop(key)


class Lfu(cachetools.LFUCache):
    """The original breaks ties as its dictionary happens to stand. Among those that it counts as least used, this takes the
    one that has had its count for the longest time, and fails if the original would take one that it counts higher."""

    ticks = itertools.count()

    def __init__(self, maxsize, getsizeof):
        super().__init__(maxsize, getsizeof)
        self.since = {}

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.since[key] = next(self.ticks)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.since[key] = next(self.ticks)

    def uses(self, key):
        counter = getattr(self, "_LFUCache__counter", None)  # until 5.x; a list of links since
        return -counter[key] if counter is not None else self._LFUCache__links[key].count

    def popitem(self):
        if not len(self):
            raise KeyError("empty")
        least = min(self.uses(key) for key in self)
        key = min((key for key in self if self.uses(key) == least), key=self.since.__getitem__)
        if hasattr(self, "_LFUCache__counter"):
            ((first, _),) = self._LFUCache__counter.most_common(1)
            assert self.uses(first) == least
        self.victims.append(key)
        return key, self.pop(key)


class Replay:
    def __init__(self, trace):
        self.now = 0
        self.pick = 0
        self.kind = kind = trace["Kind"]
        size, options = trace["MaxSize"], {"getsizeof": self.size_of}
        timer = {"timer": lambda: self.now}
        if kind == "RandomReplacement":
            self.cache = RandomReplacement(size, choice=self.choose, **options)
        elif kind == "Ttl":
            self.cache = Ttl(size, trace["Ttl"], **timer, **options)
        elif kind == "Tlru":
            self.cache = Tlru(size, lambda key, value, now: now + value["Life"], **timer, **options)
        else:
            self.cache = {"Fifo": Fifo, "Lru": Lru, "Mru": Mru, "Lfu": Lfu}[kind](size, **options)

    @staticmethod
    def size_of(value):
        if value["Size"] < 0:
            raise Failure()
        return value["Size"]

    def choose(self, keys):
        if self.pick < 0:
            raise Failure()
        return sorted(keys)[self.pick % max(1, len(keys))]  # an IndexError means that there is none

    def run(self, step):
        self.now += step["Seconds"]
        self.pick = step["Pick"]
        self.cache.victims = []
        try:
            result = self.do(step["Operation"], step["Key"], step["Value"])
        except Failure:
            result = "failed"
        victims = self.cache.victims
        timed = self.kind in ("Ttl", "Tlru")
        data = self.cache._Cache__data  # reading through the cache would be a use
        keys = sorted(self.cache) if timed else list(self.cache)
        size = sum(data[key]["Size"] for key in keys) if timed else self.cache.currsize
        return {
            "Result": str(result),
            "Victims": " ".join(map(str, victims)),
            "Contents": " ".join(f"{key}={data[key]['Id']}" for key in keys),
            "Size": size,
        }

    def do(self, operation, key, value):
        cache = self.cache
        if operation == "Set":
            try:
                cache[key] = value
            except ValueError:
                return "too large"
        elif operation == "Get":
            try:
                return cache[key]["Id"]
            except KeyError:
                return "missing"
        elif operation == "TryGet":
            return cache.get(key, {"Id": "missing"})["Id"]
        elif operation == "GetOrAdd":
            try:
                return cache.setdefault(key, value)["Id"]
            except ValueError:
                return value["Id"]
        elif operation == "Contains":
            return "true" if key in cache else "false"
        elif operation == "Remove":
            return cache.pop(key, {"Id": "missing"})["Id"]
        elif operation == "Count":
            return f"{len(cache)} of size {cache.currsize}"
        elif operation == "Pop":
            if not len(cache):
                return "empty"
            return cache.popitem()[1]["Id"]
        elif operation == "Expire":
            if hasattr(cache, "expire"):
                cache.expire()
        else:
            # Clearing pops one by one; here it is one removal, without victims or choices.
            self.pick = 0
            cache.clear()
            cache.victims = []
        return "done"


print(cachetools.__version__, flush=True)
for line in sys.stdin:
    trace = json.loads(line)
    try:
        replay = Replay(trace)
        answer = [replay.run(step) for step in trace["Steps"]]
    except Exception:  # the next trace is none the worse for it
        answer = [{"Result": traceback.format_exc(), "Victims": "", "Contents": "", "Size": -1}]
    print(json.dumps(answer), flush=True)
