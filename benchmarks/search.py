"""How long search takes, and what its index costs: `python benchmarks/search.py [GRAPH]`.

The index of the graph of a folder (`exports`) is made in a temporary file. Then it is asked what somebody
types who looks for what most look for: the thousand beginnings of words that most names have, and
each beginning of the names of the best known people and concepts; then whole names with a slip, and what
is meant to hurt. Milliseconds of CPU of the process that answers, the better of two; CPU seconds of the index
in this process and in the one that reads the graph, which Linux alone tells. Results: `benchmarks/README.md`.
"""

import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import kg
from kg.search import Group, Index
from kg.search.making import make
from kg.search.spelling import meant

LIKELY = 1000
"""Beginnings that are typed."""
LONGEST = 12
KNOWN = 50
"""People and concepts whose names are typed letter by letter, and with a slip."""
HURTS = [
    "a",
    "e",
    "s",
    "a a a a a a",
    "the of and in",
    "of the*",
    "e" * 10_000,
    '"' * 500,
    "* NEAR(a b)",
    "王",
    "🤖",
    "10.",
]
"""One letter, words that most titles have, what is no name."""


def likely(index: Index) -> list[str]:
    """The beginnings of words that most names have, those of most names first."""
    counts: Counter[str] = Counter()
    for word, names in index.rows("SELECT word, names FROM word", ()):
        for length in range(1, min(LONGEST, len(word)) + 1):
            counts[word[:length]] += names
    return [
        beginning for beginning, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:LIKELY]
    ]


def known(index: Index) -> list[str]:
    """The names of the people and concepts of most papers."""
    asked = 'SELECT name, papers FROM thing WHERE "group" = ? ORDER BY id LIMIT ?'
    return [
        name for group in (Group.PERSON, Group.CONCEPT) for name, _ in index.rows(asked, (group.value, KNOWN))
    ]


def slipped(name: str) -> str:
    """The name with two letters in its middle swapped."""
    middle = len(name) // 2
    return name[:middle] + name[middle : middle + 2][::-1] + name[middle + 2 :]


def timed(work: Callable[[str], object], typed: Iterable[str]) -> list[tuple[float, str]]:
    """Milliseconds for each, the better of two."""
    found = []
    for text in typed:
        best = min(_once(work, text) for _ in range(2))
        found.append((best, text[:30]))
    return found


def _once(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return (time.process_time() - start) * 1000


def report(name: str, times: list[tuple[float, str]]) -> None:
    """The median, the 99th of a hundred, and the worst with what was typed."""
    values = sorted(value for value, _ in times)
    worst, text = max(times)
    p99 = values[min(len(values) - 1, len(values) * 99 // 100)]
    print(
        f"| {name} | {len(values):,} | {statistics.median(values):.1f} | {p99:.1f} | {worst:.1f} (`{text}`) |"
    )


def spent_by(process: int) -> float:
    """CPU seconds of another process."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def made(graph: kg.Graph, file: Path) -> None:
    """Make the index, and say what that took."""
    graph.query("ASK {}")
    process = graph._pool.worker().pid  # a folder is read by a process of its own
    reading, start = spent_by(process), time.process_time()
    make(graph, file, None, lambda: False)
    here, there = time.process_time() - start, spent_by(process) - reading
    print(
        f"index: {here + there:.1f} CPU s ({there:.1f} of them reading), {file.stat().st_size / 1e6:.0f} MB"
    )


def main() -> None:
    """Make an index of a graph, and ask it."""
    path = sys.argv[1] if len(sys.argv) > 1 else "exports"
    with tempfile.TemporaryDirectory() as folder, kg.open_graph(path) as graph:
        made(graph, Path(folder) / "search.sqlite")
        index = Index(Path(folder) / "search.sqlite")
        for group, things in index.rows('SELECT "group", count(*) FROM thing GROUP BY 1 ORDER BY 1', ()):
            print(f"{group}: {things:,}")
        names = known(index)
        letters = [name[:length] for name in names for length in range(1, len(name) + 1)]
        print("| typed | times | p50 ms | p99 ms | worst ms |\n| --- | ---: | ---: | ---: | --- |")
        report("likely beginnings", timed(index.suggest, likely(index)))
        report("names letter by letter", timed(index.suggest, letters))
        report(
            "names with a slip",
            timed(lambda text: index.suggest(text) or meant(index, text), map(slipped, names)),
        )
        report("what is meant to hurt", timed(lambda text: index.suggest(text) or meant(index, text), HURTS))
        report(
            "counted for the page", timed(lambda text: [index.count(text, group) for group in Group], HURTS)
        )
        index.close()


if __name__ == "__main__":
    main()
