"""What `kg validate` and `kg diff` cost, and how it grows: copies of the committed graph under other bases.

python benchmarks/publish.py [COPIES]...

Each graph lies in a folder as a build leaves it, whose store has been made; what is compared with it lacks a
paper of one copy. CPU seconds are those of all processes, memory is that of the one that compares or checks.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import forget_peak, peak, spent

import kg

GRAPH = Path(__file__).resolve().parent.parent / "exports" / "graph.nq"
BASE = "https://example.org/kg/"
GONE = f"<{BASE}paper/parden-"


def copies(number: int, before: Path, after: Path) -> int:
    """Write the committed graph so many times, each under its own base, whole and without a paper.

    Returns the number of statements.
    """
    statements = GRAPH.read_text("utf-8").splitlines(keepends=True)
    for folder in (before, after):
        folder.mkdir()
        with (folder / "graph.nq").open("w", encoding="utf-8") as file:
            for copy in range(number):
                base = f"{BASE}{copy}/" if copy else BASE
                lines = statements if copy or folder is before else [s for s in statements if GONE not in s]
                file.writelines(line.replace(BASE, base) for line in lines)
        kg.open_graph(folder).close()
    return len(statements) * number


def measure(what: str, before: Path, after: Path) -> None:
    """Do one thing in this process and print what it cost."""
    forget_peak()
    start = spent()
    with kg.open_graph(before) as graph, kg.open_graph(after) as changed:
        result = kg.validate(graph) if what == "validate" else kg.diff(graph, changed).changes
    print(f"  {what:9} {spent() - start:6.2f} s  {peak():4.0f} MB  {len(result)} results", flush=True)


def main(numbers: list[int]) -> None:
    """Each size and each command in a process of its own, so that the peak is its own."""
    for number in numbers:
        with tempfile.TemporaryDirectory() as folder:
            before, after = Path(folder, "before"), Path(folder, "after")
            print(f"{copies(number, before, after):,} statements", flush=True)
            for what in ("validate", "diff"):
                command = [sys.executable, __file__, what, os.fspath(before), os.fspath(after)]
                subprocess.run(command, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] in (["validate"], ["diff"]):
        measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main([int(number) for number in sys.argv[1:]] or [1, 10, 30])
