"""How a build grows: `python benchmarks/scale.py PAPERS.jsonl [SIZE]...`.

Builds the first 1,000, 10,000 and 40,000 lines of a JSON Lines file of papers, which is no part of the
project, without reading the texts; then opens the graph and makes its store. For each stage CPU seconds of
the process and of those that it started, and the highest peak of any of them; sizes of the files; and how
much the whole grew for the growth of the input. Each size runs in a process of its own. `--extract` before
the file reads the texts too. Results stand in `benchmarks/README.md`.
"""

import os
import resource
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

import kg

SIZES = (1_000, 10_000, 40_000)


def spent() -> float:
    """CPU seconds of this process and of all that it started and that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def peak() -> int:
    """Megabytes of the largest process so far, this one or one that it started."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(usage.ru_maxrss for usage in both) // 1024


def measure(papers: Path, out: Path, extract: bool) -> None:
    """Print a line for each stage; the last word of the last line is the CPU time of the build."""
    start = spent()
    kg.build(papers, out, extract=extract)
    built = spent() - start
    print(f"  build   {built:8.1f} CPU s  {peak():6,} MB at most")
    for file in sorted(out.iterdir()):
        print(f"    {file.name:12} {file.stat().st_size / 1e6:9,.1f} MB")
    with open(out / "graph.nq", "rb") as lines:
        statements = sum(1 for _ in lines)
    start = spent()
    kg.open_graph(out).close()
    stored = spent() - start
    size = sum(file.stat().st_size for file in (out / "store").iterdir()) / 1e6
    print(f"  store   {stored:8.1f} CPU s  {peak():6,} MB at most  {size:,.1f} MB", end="")
    print(f"  {statements:,} statements, {statements / stored / 1000:,.0f} thousand a CPU-second")
    print(f"  {built:.2f}")


def main(papers: Path, sizes: list[int], extract: bool) -> None:
    """Each size in a process of its own, so that the peak is its own."""
    before: tuple[int, float] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder, open(papers, "rb") as lines:
            part = Path(folder) / "papers.jsonl"
            part.write_bytes(b"".join(islice(lines, size)))
            print(f"{size:,} papers, {os.path.getsize(part) / 1e6:,.1f} MB", flush=True)
            words = ["--extract"] if extract else []
            command = [sys.executable, __file__, *words, "--one", str(part), str(Path(folder) / "out")]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
        print("\n".join(told[:-1]), flush=True)
        if before is not None:
            print(
                f"  {float(told[-1]) / before[1]:.1f} times the CPU for {size / before[0]:g} times the papers"
            )
        before = size, float(told[-1])


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    if "--one" in sys.argv:
        measure(Path(words[0]), Path(words[1]), "--extract" in sys.argv)
    elif words:
        main(Path(words[0]), [int(word) for word in words[1:]] or list(SIZES), "--extract" in sys.argv)
    else:
        sys.exit(__doc__)
