"""List every difference between the two readings, and how it was settled."""

from __future__ import annotations

from collections import Counter

from tests.data.second_reading.differences import all_differences, reasons

if __name__ == "__main__":
    why = reasons()
    found = all_differences()
    for difference in found:
        print(f"{difference.key}  {difference.written}".rstrip())
        print(f"    first: {difference.first}  second: {difference.second}")
        if difference.settled == "neither":
            print(f"    now: {difference.now}")
        print(f"    settled: {difference.settled}. {why.get(difference.key, 'NO REASON GIVEN')}")
    for plan, counts in Counter(d.plan for d in found).items():
        sides = Counter(d.settled for d in found if d.plan == plan)
        print(f"{plan}: {counts} differences; settled to {dict(sides)}")
