"""How a build grows, in time and in memory.

    python benchmarks/scale.py PAPERS.jsonl [SIZE]...      1000, 10000, 40000 and 160000 papers
    python benchmarks/scale.py PAPERS.jsonl --memory       10 MB and 1 GB of papers: does memory grow?

PAPERS.jsonl is arXiv's metadata, no part of the project; where it has too few papers, `papers.py` makes
copies that stay other papers by other people. A SIZE is a number of papers, or of bytes: `10MB`, `1GB`. For
each: reading alone; `kg build --no-extract` by stages; and what the first `kg query` does, making the store.
Each has a process of its own, CPU seconds count all processes, peak memory is that of all at one moment.

Options: `--reading` only reads, and keeps what it measured with `--memory` alone; `--extract` reads the texts
too; `--limit SECONDS` of CPU for one stage (3600): what does not finish, in time or in the memory that is
free, is a result. What was measured goes to `benchmarks/results/` (`growth.json`, `memory.json`), and
`pictures.py` draws the growth. Linux only.
"""

import argparse
import re
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pictures
from measuring import Stages, machine, watch, write_results
from papers import write_bytes, write_papers

import kg
from kg.model import Record
from kg.readers import read_document

SIZES = ("1000", "10000", "40000", "160000")
MEMORY = ("10MB", "1GB")
UNITS = {"KB": 10**3, "MB": 10**6, "GB": 10**9}
RESULTS = Path(__file__).resolve().parent / "results"
READING, STORE = "reading alone", "making the store"
EQUAL = 1.2
"""Peaks of reading that differ by no more than this are equal."""


def read(papers: Path) -> None:
    """Read every paper and keep none."""
    stages = Stages()
    stages.enter(READING)
    number = sum(isinstance(value, Record) for value in read_document(papers, papers.name))
    stages.end(papers=number)


def build(papers: Path, out: Path, extract: bool) -> None:
    """Build, and tell of each stage."""
    stages = Stages()
    report = kg.build(papers, out, extract=extract, tell=lambda progress: stages.enter(progress.stage))
    counts = report.counts
    stages.end(papers=counts.papers, people=counts.people, statements=counts.statements)


def store(out: Path) -> None:
    """Make the store of a build."""
    stages = Stages()
    stages.enter(STORE)
    kg.open_graph(out).close()
    stages.end()


def prepare(source: Path, size: str, target: Path) -> int:
    """The papers of one size in a file; returns how many."""
    found = re.fullmatch(r"([0-9]+)([KMG]B)?", size)
    if not found:
        sys.exit(f"{size} is no size; write it like 10000, 10MB or 1GB")
    if found[2]:
        return write_bytes(source, target, int(found[1]) * UNITS[found[2]])
    write_papers(source, target, int(found[1]))
    return int(found[1])


def measure(source: Path, size: str, options: argparse.Namespace) -> dict[str, Any]:
    """All runs of one size."""
    with tempfile.TemporaryDirectory() as name:
        papers, out = Path(name) / "papers.jsonl", Path(name) / "out"
        number = prepare(source, size, papers)
        found: dict[str, Any] = {"size": size, "papers": number, "bytes": papers.stat().st_size}
        print(f"\n{number:,} papers, {found['bytes'] / 1e6:,.1f} MB", flush=True)
        found |= {"stages": [], "ended": "done"}
        for step in ("read",) if options.reading else ("read", "build", "store"):
            command = [sys.executable, __file__, str(papers), "--step", step, "--out", str(out)]
            run = watch([*command, *(["--extract"] if options.extract else [])], options.limit)
            found["stages"] += run.stages
            if run.ended != "done":
                found["ended"] = f"{step}: {run.ended}"
                break
        found["files"] = files(out)
        show(found)
    return found


def files(out: Path) -> dict[str, int]:
    """Bytes of each file of a build, and of the store."""
    sizes = {file.name: file.stat().st_size for file in sorted(out.glob("*")) if file.is_file()}
    return sizes | {"store": sum(file.stat().st_size for file in out.glob("store/*"))}


def built(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The stages of `kg build`."""
    return [stage for stage in found["stages"] if stage["stage"] not in (READING, STORE)]


def show(found: dict[str, Any]) -> None:
    """One size, a line for each stage."""
    for stage in found["stages"]:
        print(f"  {stage['stage']:24} {stage['cpu']:9.2f} CPU s {stage['peak']:8,.0f} MB")
    if stages := built(found):
        cpu, peak = sum(stage["cpu"] for stage in stages), max(stage["peak"] for stage in stages)
        people = f"   {stages[-1]['people']:,} people" if "people" in stages[-1] else ""
        print(f"  {'the whole build':24} {cpu:9.2f} CPU s {peak:8,.0f} MB{people}")
    print(f"  {found['ended']}", flush=True)
    for name, size in found["files"].items():
        print(f"    {name:14} {size / 1e6:10,.1f} MB")


def table(results: list[dict[str, Any]]) -> None:
    """What `README.md` shows: seconds of each stage, the peak of the build, what the store takes."""
    names = list(dict.fromkeys(stage["stage"] for found in results for stage in built(found)))
    heads = ["papers", *names, "build, CPU s", "MB at most", "`graph.nq`", "store, CPU s", "MB at most"]
    print(f"\n| {' | '.join(heads)} |")
    print(f"| {' | '.join('---:' for _ in heads)} |")
    for found in results:
        stages = {stage["stage"]: stage for stage in found["stages"]}
        cells = [f"{stages[name]['cpu']:,.1f}" if name in stages else found["ended"] for name in names]
        whole = built(found)
        cells += [f"{sum(stage['cpu'] for stage in whole):,.1f}"]
        cells += [f"{max((stage['peak'] for stage in whole), default=0):,.0f}"]
        cells += [f"{found['files'].get('graph.nq', 0) / 1e6:,.0f} MB"]
        store = stages.get(STORE)
        cells += [f"{store['cpu']:,.1f}", f"{store['peak']:,.0f}"] if store else [found["ended"], ""]
        print(f"| {found['papers']:,} | {' | '.join(cells)} |")


def growth(results: list[dict[str, Any]]) -> None:
    """How much more time and memory each size took than the one before."""
    for less, more in pairwise(results):
        times = more["papers"] / less["papers"]
        print(f"\n{more['size']} beside {less['size']}: {times:.1f} times the papers")
        before = {stage["stage"]: stage for stage in less["stages"]}
        for stage in more["stages"]:
            if old := before.get(stage["stage"]):
                cpu, memory = stage["cpu"] / max(old["cpu"], 1e-3), stage["peak"] / old["peak"]
                print(f"  {stage['stage']:24} {cpu:6.1f} times the CPU {memory:6.2f} times the memory")


def main(source: Path, options: argparse.Namespace) -> None:
    """Measure each size, and write after each what is known."""
    file = RESULTS / ("memory.json" if options.memory else "growth.json")
    about = machine("pyoxigraph")
    results: list[dict[str, Any]] = []
    for size in options.sizes or (MEMORY if options.memory else SIZES):
        results.append(measure(source, size, options))
        if options.memory or not options.reading:
            write_results(file, about | {"extract": options.extract, "sizes": results})
    if not (options.memory or options.reading):
        pictures.main()
    if not options.reading:
        table(results)
    growth(results)
    peaks = [found["stages"][0]["peak"] for found in results if found["stages"]]
    verdict = "does not grow" if max(peaks) <= EQUAL * min(peaks) else "GROWS"
    print(f"\nmemory of reading {verdict}: {min(peaks):.1f} to {max(peaks):.1f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("papers", type=Path)
    parser.add_argument("sizes", nargs="*")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--reading", action="store_true")
    parser.add_argument("--extract", action="store_true")
    parser.add_argument("--limit", type=float, default=3600)
    parser.add_argument("--step", help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    words = parser.parse_intermixed_args()
    if words.step == "read":
        read(words.papers)
    elif words.step == "build":
        build(words.papers, words.out, words.extract)
    elif words.step == "store":
        store(words.out)
    else:
        main(words.papers, words)
