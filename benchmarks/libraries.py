"""How fast BibTeX libraries are read, and whether time and memory grow with the number of entries alone.

    python benchmarks/libraries.py [ENTRIES …]

Prints for each number of entries CPU seconds, entries a CPU-second and the peak memory of the process so far.
2 vCPU x86-64, Python 3.11, November 2026: 100,000 tiny entries 6.4 s and 36 MiB, a million 62 s and 151 MiB.
"""

import resource
import sys
import time
from collections.abc import Iterator

from kg.model import Record
from kg.readers import bibtex
from kg.readers.files.source import Line


def lines(entries: int) -> Iterator[Line]:
    """A library of so many entries, one a line, made while it is read."""
    for number in range(1, entries + 1):
        fields = f"title={{T{number}}},author={{Roe, J}},year=2020"
        yield Line(number, f"@article{{k{number},{fields}}}")


def main() -> None:
    """Measure each number of entries that is asked for."""
    for entries in [int(word) for word in sys.argv[1:]] or [10_000, 100_000]:
        start = time.process_time()
        read = sum(isinstance(item, Record) for item in bibtex.read("library.bib", lines(entries)))
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{read:>9,} entries  {seconds:6.1f} s  {read / seconds:8,.0f} a second  {peak:5} MiB")


if __name__ == "__main__":
    main()
