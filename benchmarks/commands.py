"""Time whole commands on the shipped data: `python benchmarks/commands.py [RUNS]`.

Prints the median and the fastest of several runs after one that is not counted.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

COMMANDS = [
    ["--help"],
    ["compare", "getting-electricity"],
    ["compare", "getting-electricity", "--format", "markdown"],
    ["compare", "getting-electricity", "--format", "json"],
    ["matrix"],
    ["best", "--city", "hangzhou"],
    ["diff", "hangzhou/2020", "hangzhou/2024"],
    ["show", "hangzhou/2020"],
    ["list", "targets"],
    ["validate"],
]


def seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "bizbench", *arguments], stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - start


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    for arguments in COMMANDS:
        seconds(arguments)
        taken = [seconds(arguments) for _ in range(runs)]
        middle, fastest = statistics.median(taken), min(taken)
        print(f"{middle:.3f} s  (fastest {fastest:.3f})  {' '.join(arguments)}")


if __name__ == "__main__":
    main()
