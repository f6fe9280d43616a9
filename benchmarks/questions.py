"""How long the questions of the catalogue take: `python benchmarks/questions.py [GRAPH]`.

Every question of `queries/`, every rule of `queries/checks/`, and what `kg explain` and `kg show` ask, on the
graph of a folder (`exports`), about what has most papers: the person, concept, data set, paper, category,
organisation and system for which the answer is longest. Milliseconds of CPU of the process that answers, the
best of three when warm (of the two commands the first); Linux only, which tells the time of another process.
Results stand in `benchmarks/README.md`.
"""

import statistics
import sys
import time
from collections.abc import Callable

import pyoxigraph as ox

import kg
from kg.errors import KgError, LimitError
from kg.query import questions
from kg.query.catalogue import rules
from kg.query.question import Parameter, ParameterType, Question

ROUNDS = 3
PATIENCE = 30.0
"""Seconds that one question may take."""
NOBODY = ox.NamedNode("https://example.org/nobody")
XSD = "http://www.w3.org/2001/XMLSchema#"

MOST = {
    "person": "SELECT ?it (COUNT(*) AS ?n) { ?paper dcterms:creator ?it } GROUP BY ?it",
    "paper": "SELECT ?it (COUNT(*) AS ?n) { ?it dcterms:creator ?person } GROUP BY ?it",
    "concept": "SELECT ?it ?n { ?it kgo:paperCount ?n }",
    "dataset": "SELECT ?it ?n { ?it a mls:Dataset ; kgo:paperCount ?n }",
    "category": "SELECT ?it (COUNT(*) AS ?n) { ?paper dcterms:subject ?it } GROUP BY ?it",
    "system": "SELECT ?it (COUNT(*) AS ?n) { ?claim schema:about ?it ; a schema:Claim } GROUP BY ?it",
    "organisation": "SELECT ?it (COUNT(*) AS ?n) { ?authorship pro:relatesToOrganization ?it } GROUP BY ?it",
    "metric": "SELECT ?it (COUNT(*) AS ?n) { ?claim kgo:metric ?it } GROUP BY ?it",
}
"""Name or type of a parameter → what it may be, with the number by which one is chosen."""


def chosen(graph: kg.Graph) -> dict[str, list[ox.NamedNode]]:
    """The two largest of each kind: the second is the other of a pair."""
    found = {}
    for kind, text in MOST.items():
        rows = sorted(
            graph.query(text, timeout=PATIENCE).rows(), key=lambda row: (-int(row[1].value), str(row[0]))
        )
        found[kind] = [*(row[0] for row in rows[:2]), NOBODY, NOBODY][:2]
    return found


def value(parameter: Parameter, most: dict[str, list[ox.NamedNode]]) -> ox.NamedNode | ox.Literal:
    """What a question is asked about."""
    if (kind := parameter.name if parameter.name in most else parameter.type.value) in most:
        return most[kind][parameter.name == "other"]
    if parameter.type is ParameterType.INTEGER:
        return ox.Literal(parameter.default or "2", datatype=ox.NamedNode(XSD + "integer"))
    if parameter.type is ParameterType.DATE:
        return ox.Literal("2025-06-01", datatype=ox.NamedNode(XSD + "date"))
    return ox.Literal(parameter.default or "federated learning")


def clock(graph: kg.Graph) -> Callable[[], float]:
    """Seconds of CPU that the process of a graph has used; the number of its clock is made as glibc does."""
    return lambda: time.clock_gettime(~graph._live_worker().pid << 3 | 2)


def measure(graph: kg.Graph, name: str, question: Question, most: dict[str, list[ox.NamedNode]]) -> float:
    """Print one line; returns the milliseconds."""
    bound = {parameter.name: value(parameter, most) for parameter in question.parameters}
    spent, rows, now = [], 0, clock(graph)
    for _ in range(ROUNDS):
        start = now()
        try:
            result = graph.query(question.text, bindings=bound, timeout=PATIENCE, memory_mb=8192)
        except LimitError:
            print(f"| {name} | over {PATIENCE:.0f} s | |", flush=True)
            return PATIENCE * 1000
        spent.append((now() - start) * 1000)
        rows = sum(1 for _ in (result.rows() if result.variables else result.triples()))
        if spent[-1] > 2000:  # it gets no better
            break
    print(f"| {name} | {min(spent):,.1f} | {rows:,} |", flush=True)
    return min(spent)


def told(graph: kg.Graph, most: dict[str, list[ox.NamedNode]]) -> None:
    """Print a line for each command and each kind of thing; the rows are the lines of what is told."""
    now = clock(graph)
    for kind, thing in ((kind, things[0]) for kind, things in most.items() if things[0] != NOBODY):
        for name, tell in (("explain", kg.explain), ("show", kg.show)):
            start = now()
            try:
                lines = str(tell(thing, graph=graph)).count("\n")
            except KgError as error:
                print(f"| {name} {kind} | {error} | |", flush=True)
            else:
                print(f"| {name} {kind} | {(now() - start) * 1000:,.1f} | {lines:,} |", flush=True)


def main(folder: str) -> None:
    """The table, in Markdown."""
    with kg.open_graph(folder, notice=lambda message: print(message, file=sys.stderr)) as graph:
        most = chosen(graph)
        print("| question | ms | rows |\n| --- | ---: | ---: |")
        asked = {**questions(), **{f"checks/{name}": rule for name, rule in rules().items()}}
        spent = [measure(graph, name, question, most) for name, question in asked.items()]
        told(graph, most)
    print(f"\nmedian {statistics.median(spent):,.1f} ms, longest {max(spent):,.0f} ms")


if __name__ == "__main__":
    main((sys.argv[1:] or ["exports"])[0])
