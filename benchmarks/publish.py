"""What `kg validate` and `kg diff` cost, and how it grows: copies of the committed graph under other bases.

python benchmarks/publish.py [COPIES]...

Seen in November 2026 on 2 cores of an AMD EPYC, Python 3.11, pyshacl 0.40.1; CPU and peak memory:

    statements   validate         diff with a copy that lacks a paper
         3,254    0.4 s   58 MB   0.0 s   36 MB
        32,540    3.5 s  134 MB   0.3 s   78 MB
        97,620   10.1 s  296 MB   1.1 s  166 MB
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import kg

GRAPH = Path(__file__).resolve().parent.parent / "exports" / "graph.nq"
BASE = "https://example.org/kg/"
GONE = BASE + "paper/parden-"


def copies(number: int, file: Path) -> int:
    """Write the committed graph so many times, each under its own base; returns the number of statements."""
    text = GRAPH.read_text("utf-8")
    with file.open("w", encoding="utf-8") as output:
        for copy in range(number):
            output.write(text.replace(BASE, f"{BASE}{copy}/" if copy else BASE))
    return text.count("\n") * number


def measure(what: str, file: Path, other: Path) -> None:
    """Do one thing in this process and print what it cost."""
    with kg.open_graph(file) as graph, kg.open_graph(other) as changed:
        start = time.process_time()
        result = kg.validate(graph) if what == "validate" else kg.diff(graph, changed).changes
        seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  {what:9} {seconds:6.2f} s  {peak:4} MB  {len(result)} results", flush=True)


def main(numbers: list[int]) -> None:
    """Each size and each command in a process of its own, so that the peak is its own."""
    with tempfile.TemporaryDirectory() as folder:
        file, other = Path(folder) / "graph.nq", Path(folder) / "other.nq"
        for number in numbers:
            print(f"{copies(number, file):,} statements", flush=True)
            lines = file.read_text("utf-8").splitlines(keepends=True)
            other.write_text("".join(line for line in lines if f"<{GONE}" not in line), "utf-8")
            for what in ("validate", "diff"):
                subprocess.run([sys.executable, __file__, what, str(file), str(other)], check=True)


if __name__ == "__main__":
    if sys.argv[1:2] in (["validate"], ["diff"]):
        measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main([int(number) for number in sys.argv[1:]] or [1, 10, 30])
