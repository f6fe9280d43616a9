"""From findings to files: our writers beside other libraries that write the same statements, in one run.

    python benchmarks/peers.py                         installs the others
    python benchmarks/build.py PAPERS.jsonl [PAPERS]   2000 papers

PAPERS.jsonl is arXiv's metadata, no part of the project; so many papers are built without extraction. The
facts of that graph are handed to each library as plain strings, in the order of their subjects: it makes its
terms and writes N-Triples or Turtle (`writers.py`). Before times are printed, each file is parsed and
compared with the facts; what a library writes otherwise is shown. The first row is the third pass of a build,
which has more to do: it makes, sorts, counts and writes the statements of all graphs, into Turtle and N-Quads
at once.

Least CPU seconds of up to three rounds, imports not counted; memory is what the writing took beside the
strings. What takes over 60 CPU s says so. Figures go to `benchmarks/results/build.json`.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pyoxigraph as ox
from measuring import machine, watch, write_results
from papers import write_papers
from peers import python_of, version_of

HERE = Path(__file__).resolve().parent
ROUNDS = 3
PATIENCE = 60.0
"""CPU seconds that one file may take."""
SLOW = 5.0
"""CPU seconds after which a file is not written again: chance is small beside them."""
DESCRIBING, THIRD_PASS = "describing and writing", "kg, third pass of a build"
"""The stage of a build, and the row."""
RUNS = [
    ("kg", "nt"),
    ("pyoxigraph, streamed", "nt"),
    ("pyoxigraph, store", "nt"),
    ("maplib", "nt"),
    ("morph-kgc", "nt"),
    ("rdflib", "nt"),
    ("kg", "ttl"),
    ("pyoxigraph, streamed", "ttl"),
    ("pyoxigraph, store", "ttl"),
    ("maplib", "ttl"),
    ("rdflib", "ttl"),
]
"""What writes, and which format; morph-kgc has no Turtle."""


def statements(file: Path) -> Iterator[str]:
    """The statements of a file, each in one form whatever its format."""
    yield from (str(quad.triple) for quad in ox.parse(path=str(file)))


def facts(graph: Path, target: Path) -> int:
    """Write the lines of the default graph; returns how many."""
    number = 0
    with open(graph, encoding="utf-8", newline="\n") as lines, open(target, "w", encoding="utf-8") as file:
        for line in lines:
            if not re.search(r"/graph/[a-z]+> \.\n", line):
                number += bool(file.write(line))
    return number


def same_value(statement: str) -> str:
    """The statement without what may be written in two ways: zeros of decimals, percent-encoded letters."""
    decimal = re.sub(r'"(-?[0-9]+)\.0*"\^\^(<[^>]*#decimal>)$', r'"\1"^^\2', statement)
    decimal = re.sub(r'(\.[0-9]*[1-9])0+("\^\^<[^>]*#decimal>)$', r"\1\2", decimal)
    return re.sub(r"<[^>]*>", lambda iri: unquote(iri[0]), decimal)


def compared(file: Path, expected: set[str]) -> str:
    """Nothing where the file says what is expected, else how it differs."""
    found = set(statements(file))
    if found == expected:
        return ""
    extra, missing = found - expected, expected - found
    if {same_value(one) for one in extra} == {same_value(one) for one in missing}:
        return f"{len(extra):,} in another form, such as {min(extra)} for {min(missing)}"
    samples = " and ".join(min(some)[:300] for some in (missing, extra) if some)
    return f"WRONG: {len(missing):,} missing, {len(extra):,} more, such as {samples}"


def third_pass(papers: Path, out: Path) -> dict[str, Any]:
    """Build; what describing and writing took."""
    command = [sys.executable, str(HERE / "scale.py"), str(papers), "--step", "build", "--out", str(out)]
    run = watch(command, 3600)
    for stage in run.stages:
        if stage["stage"] == DESCRIBING:
            return {"writer": THIRD_PASS, "format": "ttl + nq", **stage}
    sys.exit(f"the build has no stage {DESCRIBING!r}: {[stage['stage'] for stage in run.stages]}")


def written(name: str, source: Path, target: Path) -> dict[str, Any] | None:
    """What one library took; nothing where it is missing."""
    peer = name.partition(",")[0]
    python = Path(sys.executable) if peer == "kg" else python_of(peer)
    if python is None:
        return None
    run = watch([str(python), str(HERE / "writers.py"), name, str(source), str(target)], PATIENCE)
    return run.stages[0] if run.stages else {"cpu": None, "ended": run.ended}


def best(name: str, source: Path, target: Path, expected: set[str]) -> dict[str, Any] | None:
    """The fastest of some rounds, and how its file compares."""
    rounds = []
    for _ in range(ROUNDS):
        found = written(name, source, target)
        if found is None:
            return None
        rounds.append(found)
        if found["cpu"] is None:
            return found | {"writer": name, "format": target.suffix[1:]}
        if found["cpu"] > SLOW:
            break
    difference = compared(target, expected)
    least = min(rounds, key=lambda found: found["cpu"])
    return least | {"writer": name, "format": target.suffix[1:], "difference": difference}


def show(rows: list[dict[str, Any]], number: int, all_graphs: int) -> None:
    """The table, in Markdown."""
    ours = {row["format"]: row["cpu"] for row in rows if row["writer"] == "kg"}
    print("\n| writer | file | CPU s | times ours | statements a CPU-second | memory it took | answer |")
    print("| --- | --- | ---: | ---: | ---: | ---: | --- |")
    for row in rows:
        cells = [row["writer"], row["format"]]
        if row["cpu"] is None:
            print(f"| {' | '.join(cells)} | {row['ended']} | | | | |")
            continue
        many = all_graphs if row["writer"] == THIRD_PASS else number
        memory = f"{row['more']:,.0f} MB" if "more" in row else ""
        times = f"{row['cpu'] / ours[row['format']]:.1f}" if ours.get(row["format"]) else ""
        cells += [f"{row['cpu']:.2f}", times, f"{many / row['cpu']:,.0f}", memory]
        answer = "" if row["writer"] == THIRD_PASS else (row["difference"] or "equal").partition(", such")[0]
        print(f"| {' | '.join(cells)} | {answer} |")


def main() -> None:
    """Build, hand the facts to each library, compare, then print times."""
    source, papers = Path(sys.argv[1]), int((sys.argv[2:] or ["2000"])[0])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_papers(source, folder / "papers.jsonl", papers)
        rows = [third_pass(folder / "papers.jsonl", folder / "out")]
        number = facts(folder / "out" / "graph.nq", folder / "facts.nt")
        with open(folder / "out" / "graph.nq", "rb") as lines:
            all_graphs = sum(1 for _ in lines)
        expected = set(statements(folder / "facts.nt"))
        assert set(statements(folder / "out" / "graph.ttl")) == expected, "our own two files differ"
        print(f"{papers:,} papers, {all_graphs:,} statements, of these {number:,} facts")
        for writer, format in RUNS:
            found = best(writer, folder / "facts.nt", folder / f"written.{format}", expected)
            if found:
                rows.append(found)
                if found.get("difference"):
                    print(f"{writer}, {format}: {found['difference']}")
        show(rows, number, all_graphs)
    peers = dict.fromkeys(row["writer"].partition(",")[0] for row in rows if row["writer"][:2] != "kg")
    versions = {peer: version_of(peer) for peer in peers}
    results = {"papers": papers, "statements": all_graphs, "facts": number, "peers": versions, "rows": rows}
    write_results(HERE / "results" / "build.json", machine() | results)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main()
