"""Questions of the catalogue: our embedded store beside other stores, on one graph, in one run.

    python benchmarks/peers.py                          installs the others (and tests/install-virtuoso.sh)
    python benchmarks/stores.py PAPERS.jsonl [PAPERS]   1000 papers

PAPERS.jsonl is arXiv's metadata, no part of the project; so many papers are built, texts read. Every store
gets the facts as N-Triples and the same SPARQL, asked about what has most papers (as in `questions.py`);
`kg, store` is the folder of the build instead, on disk and with all graphs. Answers come first: a time is
printed only where the rows are those of `kg`, in whatever order. CPU milliseconds, the least of three, warm,
all rows in hand. What takes over 60 CPU s, or fails, says so, and the store is loaded again for the rest.
Figures go to `benchmarks/results/stores.json`. Linux only.
"""

import json
import math
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measuring import machine, watch, write_results
from papers import write_papers
from peers import python_of, version_of
from questions import chosen, value
from virtuoso import PROGRAM

import kg
from kg.query import questions
from kg.store.queries.sparql import bind

HERE = Path(__file__).resolve().parent
PATIENCE = 60.0
"""CPU seconds for one question, and for loading."""
STORES = ("kg, store", "kg, file", "oxrdflib", "maplib", "virtuoso", "rdflib")
ASKED = (
    "coauthors",
    "coauthors-of-coauthors",
    "timeline-of-person",
    "concepts-of-person",
    "authors-of-paper",
    "bridges",
    "people-of-concept",
    "papers-of-category",
    "bridges-of-categories",
    "papers-per-category",
    "timeline",
    "people",
    "concepts",
    "concept-pairs",
    "papers-with-words",
    "systems",
)


def texts(folder: Path) -> dict[str, str]:
    """The questions with what they are asked about."""
    with kg.open_graph(folder) as graph:
        most = chosen(graph)
    known = questions()
    bound = {}
    for name in ASKED:
        values = {one.name: str(value(one, most)) for one in known[name].parameters}
        bound[name] = bind(known[name].text, values)
    return bound


def interpreter(store: str) -> Path | None:
    """Which Python has the store."""
    peer = store.partition(",")[0]
    if peer == "virtuoso":
        if shutil.which(PROGRAM):
            return Path(sys.executable)
        print("  virtuoso is missing: tests/install-virtuoso.sh", file=sys.stderr)
        return None
    return Path(sys.executable) if peer == "kg" else python_of(peer)


def answers(store: str, file: Path, asked: dict[str, str], folder: Path) -> dict[str, dict[str, Any]] | None:
    """Question → what one store made of it; `loading` → what loading took; nothing where it is missing."""
    python = interpreter(store)
    if python is None:
        return None
    found: dict[str, dict[str, Any]] = {}
    left = dict(asked)
    while left:
        (folder / "questions.json").write_text(json.dumps(left), encoding="utf-8")
        command = [str(python), str(HERE / "answers.py"), store, str(file), str(folder / "questions.json")]
        run = watch(command, PATIENCE)
        for told in run.stages:
            name = told.pop("question", "loading")
            found.setdefault(name, told)
            left.pop(name, None)
        if not run.stages:
            found["loading"] = {"ended": run.ended}
            break
        if left:
            stuck = next(iter(left))
            del left[stuck]
            found[stuck] = {"ended": run.ended}
    return found


def shown(answer: dict[str, Any], right: dict[str, Any]) -> str:
    """A cell of the table."""
    if "ms" not in answer:
        return "failed" if answer.get("ended", "").startswith("failed") else answer.get("ended", "not asked")
    return f"{answer['ms']:,.1f}" if answer["hash"] == right.get("hash") else "other rows"


def remarks(found: dict[str, dict[str, Any]], ours: dict[str, dict[str, Any]]) -> Iterator[str]:
    """How a store failed, and how its answers differ, as far as the first rows show it."""
    for name in ASKED:
        answer, right = found.get(name, {}), ours.get(name, {})
        if answer.get("ended"):
            yield f"`{name}` {answer['ended']}"
        elif answer.get("hash") != right.get("hash"):
            rows = f"{answer.get('rows', 0):,} rows, ours {right.get('rows', 0):,}"
            yield f"`{name}` {rows}; the first is {answer.get('sample')}, ours {right.get('sample')}"


def ratio(found: dict[str, dict[str, Any]], ours: dict[str, dict[str, Any]]) -> str:
    """How much longer a store takes than ours, the geometric mean of what both answer alike."""
    both = [
        found[name]["ms"] / ours[name]["ms"]
        for name in ASKED
        if "ms" in found.get(name, {}) and found[name]["hash"] == ours[name].get("hash")
    ]
    return f"{math.exp(sum(map(math.log, both)) / len(both)):.1f} ({len(both)})" if both else ""


def show(found: dict[str, dict[str, dict[str, Any]]]) -> None:
    """The table, in Markdown."""
    ours = found[STORES[0]]
    print(f"\n| question | rows | {' | '.join(found)} |\n| --- | ---: |{' ---: |' * len(found)}")
    for name in ASKED:
        cells = [shown(each.get(name, {}), ours[name]) for each in found.values()]
        print(f"| `{name}` | {ours[name].get('rows', 0):,} | {' | '.join(cells)} |")
    print(f"| times `{STORES[0]}` | | {' | '.join(ratio(each, ours) for each in found.values())} |")
    loads = [each["loading"] for each in found.values()]
    print("| loading, CPU s | |", " | ".join(str(load.get("load", load.get("ended"))) for load in loads), "|")
    for store, each in found.items():
        for remark in remarks(each, ours):
            print(f"{store}: {remark}")


def main() -> None:
    """Build, ask every store, compare."""
    source, papers = Path(sys.argv[1]), int((sys.argv[2:] or ["1000"])[0])
    found = {}
    with tempfile.TemporaryDirectory() as name:
        folder, facts = Path(name), Path(name) / "facts.nt"
        write_papers(source, folder / "papers.jsonl", papers)
        kg.build(folder / "papers.jsonl", folder / "out")
        with kg.open_graph(folder / "out") as graph:
            result = graph.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", timeout=3600)
            facts.write_text("".join(f"{triple} .\n" for triple in result.triples()), encoding="utf-8")
        asked = texts(folder / "out")
        for store in STORES:
            file = folder / "out" if store == "kg, store" else facts
            print(f"{store} …", file=sys.stderr, flush=True)
            answered = answers(store, file, asked, folder)
            if answered:
                found[store] = answered
        show(found)
    versions = {store: version_of(store) for store in found if store[:2] != "kg" and store != "virtuoso"}
    about = machine("pyoxigraph") | {"papers": papers, "peers": versions}
    write_results(HERE / "results" / "stores.json", about | {"stores": found})


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main()
