"""Answers questions with one store: `stores.py` starts this, once for each.

    python benchmarks/answers.py STORE FILE QUESTIONS.json

FILE holds the facts as N-Triples; for `kg, store` it is the folder of a build. QUESTIONS is an object of
names and SPARQL. Prints, as JSON, what loading took, then for each question the least CPU milliseconds of
three rounds, how many rows it has, and a hash of the rows in no order, numbers by their value. All rows are
taken in hand; the processes that the store starts count too. Runs in the environment of the store.
"""

import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

ROUNDS = 3
SLOW = 2000
"""Milliseconds after which a question is not asked again: it gets no better."""
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float", "int", "long", "unsignedInt")}

Row = tuple[str, ...]


class Store(NamedTuple):
    """A store that has the graph."""

    ask: Callable[[str], Iterator[Row]]
    """Has all rows in hand when it returns; they get one form for all stores while they are read."""
    process: int = 0
    """Another process that works for it."""

    def spent(self) -> float:
        """CPU seconds of this process and of the other; the number of its clock is made as glibc does."""
        other = time.clock_gettime(~self.process << 3 | 2) if self.process else 0.0
        return time.process_time() + other


def cell(value: str, datatype: str = "") -> str:
    """A value, a number by its worth, for one store says 2.0 and another 2.00, and Virtuoso says 1 for true.

    >>> cell("2.0", XSD + "decimal"), cell("true", XSD + "boolean"), cell("2")
    ('=2', '=1', '2')
    """
    if datatype == XSD + "boolean":
        return f"={int(value.lower() in ('true', '1'))}"
    if datatype in NUMBERS:
        return f"={round(Decimal(value), 6).normalize():f}"
    return value


def term(value: Any) -> str:
    """A term of Oxigraph."""
    if value is None:
        return ""
    datatype = getattr(value, "datatype", None)
    return cell(value.value, datatype.value if datatype else "")


def json_rows(answer: dict[str, Any]) -> list[Row]:
    """The rows of an answer in SPARQL's JSON."""
    names = sorted(answer["head"]["vars"])
    rows = answer["results"]["bindings"]
    cells = [[row.get(name, {"value": ""}) for name in names] for row in rows]
    return [tuple(cell(one["value"], one.get("datatype", "")) for one in row) for row in cells]


def with_kg(file: Path, _: ExitStack) -> Store:
    """Ours: a worker process that holds the graph."""
    import kg

    graph = kg.open_graph(file)

    def ask(text: str) -> Iterator[Row]:
        result = graph.query(text, timeout=3600, memory_mb=8192)
        rows = list(result.rows())
        order = sorted(range(len(result.variables)), key=result.variables.__getitem__)
        return (tuple(term(row[place]) for place in order) for row in rows)

    return Store(ask, graph._live_worker().pid)


def with_rdflib(file: Path, _: ExitStack, store: str = "default") -> Store:
    """In memory."""
    from rdflib import Graph, Literal

    graph = Graph(store=store)
    graph.parse(file, format="nt")

    def plain(value: Any) -> str:
        if value is None:
            return ""
        return cell(str(value), str(value.datatype or "") if isinstance(value, Literal) else "")

    def ask(text: str) -> Iterator[Row]:
        result = graph.query(text)
        rows = list(result)
        order = sorted(range(len(result.vars)), key=lambda place: str(result.vars[place]))
        return (tuple(plain(row[place]) for place in order) for row in rows)

    return Store(ask)


def with_oxrdflib(file: Path, stack: ExitStack) -> Store:
    """The same face, with Oxigraph behind it."""
    return with_rdflib(file, stack, "Oxigraph")


def with_maplib(file: Path, _: ExitStack) -> Store:
    """Tables in memory; the rows of its data frame are timed, its JSON is compared."""
    from maplib import Model

    model = Model()
    model.read(str(file), format="ntriples")

    def ask(text: str) -> Iterator[Row]:
        model.query(text).rows()
        return (row for once in [text] for row in json_rows(json.loads(model.query(once, return_json=True))))

    return Store(ask)


def with_virtuoso(file: Path, stack: ExitStack) -> Store:
    """A server of its own, asked over HTTP."""
    from virtuoso import running

    server = stack.enter_context(running())
    server.load(file)
    return Store(lambda text: iter(json_rows(server.ask(text))), server.process)


STORES: dict[str, Callable[[Path, ExitStack], Store]] = {
    "kg, store": with_kg,
    "kg, file": with_kg,
    "rdflib": with_rdflib,
    "oxrdflib": with_oxrdflib,
    "maplib": with_maplib,
    "virtuoso": with_virtuoso,
}


def answered(store: Store, text: str) -> dict[str, Any]:
    """What one question took, and what came of it."""
    spent: list[float] = []
    rows: list[Row] = []
    while len(spent) < ROUNDS and (not spent or spent[-1] < SLOW):
        start = store.spent()
        answer = store.ask(text)
        spent.append((store.spent() - start) * 1000)
        rows = sorted(answer)
    found = hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()[:16]
    return {"ms": round(min(spent), 2), "rows": len(rows), "hash": found, "sample": rows[:1]}


def main(name: str, file: Path, questions: Path) -> None:
    """Load, then answer one question after the other."""
    with ExitStack() as stack:
        start = time.process_time()
        store = STORES[name](file, stack)
        print(json.dumps({"load": round(store.spent() - start, 2)}), flush=True)
        for question, text in json.loads(questions.read_text("utf-8")).items():
            print(json.dumps({"question": question, **answered(store, text)}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
