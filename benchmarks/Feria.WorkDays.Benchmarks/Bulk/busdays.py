"""Asks numpy about random days: the time for each of is_busday, busday_count and busday_offset.

usage: busdays.py COUNT RUNS < HOLIDAYS     a holiday a line; prints the version, then a line "name nanoseconds checksum" each
"""
import statistics
import sys
import time

import numpy as np


def main():
    count, runs = int(sys.argv[1]), int(sys.argv[2])
    calendar = np.busdaycalendar(holidays=[line.strip() for line in sys.stdin if line.strip()])
    first, last = np.datetime64("1901-06-01"), np.datetime64("2099-06-01")
    random = np.random.default_rng(1)
    span = int((last - first).astype(int))
    start = first + random.integers(0, span, count)
    end = first + random.integers(0, span, count)
    questions = {
        "is_busday": lambda: np.is_busday(start, busdaycal=calendar),
        "busday_count": lambda: np.busday_count(start, end, busdaycal=calendar),
        "busday_offset": lambda: np.busday_offset(start, 10, roll="backward", busdaycal=calendar),
    }
    print(np.__version__)
    for name, ask in questions.items():
        times = []
        for _ in range(runs):
            begin = time.perf_counter_ns()
            answers = ask()
            times.append((time.perf_counter_ns() - begin) / count)
        print(name, statistics.median(times), int(answers.astype("int64").sum() % 1000003))


main()
