"""What a triple store holds before and after a load, and what that means."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from kg.errors import OutputError, UsageError
from kg.publish.batches import DEFAULT, absent_in_build, name_of
from kg.publish.graph_store import GraphStore
from kg.store import Graph
from kg.store.terms import named_node, text, whole_number
from kg.text.printing import pretty, safe

if TYPE_CHECKING:
    import pyoxigraph as ox

_COUNT = "SELECT (COUNT(*) AS ?statements) { ?subject ?predicate ?object }"
_COUNT_IN = "SELECT (COUNT(*) AS ?statements) { GRAPH ?graph { ?subject ?predicate ?object } }"
_SPEAKS_OF = "ASK { ?thing ?predicate ?object }"
_RIGHT_ADDRESS = "Is the address right where it answers queries: --query-url, in Python query_url?"
_LESS = (
    "Does somebody else write there, does it leave statements out, or did it lose them when it was started "
    "again? Load again."
)
_MORE = (
    "Does somebody else write there, or does it add what follows from them, as a repository of GraphDB does "
    "whose ruleset is not ‘No inference’?"
)
_WAYS = (
    "If what is there may go, say so: --force (in Python force=True). Else keep it (--add), or give the "
    "graphs names of their own (--graph-prefix IRI)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A graph that is now in the store."""

    graph: str
    """Its IRI there; empty for the default graph."""
    statements: int
    """How many were sent, each counted once."""
    in_store: int
    """How many are there; more than were sent only where others were there before."""

    def __str__(self) -> str:
        return safe(f"{self.in_store:>10,}  {self.graph or 'facts (the default graph)'}")

    _repr_pretty_ = pretty


def count(graph: Graph, name: str, timeout: float) -> int:
    """Statements in one graph, each counted once; of the default graph, whose name is empty, too.

    Raises:
        OutputError: for an answer that is no number, as a store may say anything.
    """
    import pyoxigraph as ox

    query, bindings = (_COUNT_IN, {"graph": ox.NamedNode(name)}) if name else (_COUNT, {})
    rows = graph.query(query, bindings=bindings, timeout=timeout).rows()
    said = [text(cell) for row in islice(rows, 2) for cell in row if cell is not None]
    statements = whole_number(said[0]) if len(said) == 1 else None
    if statements is None:
        raise OutputError(
            f"The store was asked how many statements {name or 'the default graph'} has, and answers with "
            f"no number. {_RIGHT_ADDRESS}"
        )
    return statements


def refuse_others(graph: Graph, store: GraphStore, timeout: float) -> None:
    """Look whether the default graph of the store speaks of anything that a graph speaks of.

    Graphs of our names are ours, but into the default graph everybody writes.

    Raises:
        UsageError: where it has statements, and the first of them are about other things alone.
        OutputError: where it cannot be looked at.
    """
    try:
        there = store.subjects(DEFAULT)
    except OutputError as error:
        raise OutputError(
            f"{error} So nobody knows what a load would replace in the default graph. Is this the "
            f"address that takes graphs (kg load --help)? If it is, try again. {_WAYS}"
        ) from None
    things = list(filter(None, map(named_node, there)))
    if there and not (things and graph.query(_SPEAKS_OF, bindings={"thing": things}, timeout=timeout).answer):
        raise UsageError(
            f"The default graph of {store.address} has statements about other things, such as "
            f"{things[0] if things else 'nodes without a name'}, and a load would replace them all. {_WAYS}"
        )


def refuse_gone(
    arrived: Mapping[str, int],
    counts: Mapping[str, int],
    names: Mapping[str, str],
    quads: "Callable[[], Iterable[ox.Quad]]",
    there: Graph,
    timeout: float,
) -> None:
    """Before a load goes on, look whether the store still has what arrived before it broke off.

    `arrived` says how much of each graph of the store did, `counts` and `quads` what the file has. As many
    fewer may be there as the file repeats statements.

    Raises:
        OutputError: where it has not.
    """
    found = {name: count(there, names[name], timeout) for name in counts if arrived.get(names[name])}
    few = [name for name in found if found[name] < arrived[names[name]]]
    in_file = Counter(map(name_of, quads())) if few else {}
    gone = [
        f"{names[name] or 'the default graph'}: {arrived[names[name]]:,} sent, {found[name]:,} there"
        for name in few
        if found[name] < arrived[names[name]] - (in_file[name] - counts[name])
    ]
    if gone:
        raise OutputError(
            f"The store does not hold any more what arrived before the load broke off. {'; '.join(gone)}. "
            "If it was emptied or lost it, load again without --resume (in Python resume). If not: "
            f"{_RIGHT_ADDRESS}"
        )


def arrivals(
    counts: Mapping[str, int], names: Mapping[str, str], there: Graph, store: GraphStore, timeout: float
) -> tuple[Loaded, ...]:
    """What is in the store beside what was sent.

    Where a query without `GRAPH` sees all graphs as one, as in GraphDB and RDF4J, the statements of the
    default graph are counted as the store hands them out.
    """

    def counted(name: str, sent: int) -> int:
        found = count(there, name, timeout)
        alone = store.count(name) if name == DEFAULT and found > sent else None
        return found if alone is None else alone

    return tuple(
        Loaded(graph=names[name], statements=sent, in_store=counted(names[name], sent))
        for name, sent in counts.items()
    )


def refuse_loss(loaded: Sequence[Loaded], *, add: bool, resume: bool) -> None:
    """Look whether the store has what was sent, and no more unless this was to `add`.

    Raises:
        OutputError: when it has not.
    """
    wrong = [
        f"{each.graph or 'the default graph'}: {each.statements:,} sent, {each.in_store:,} there"
        for each in loaded
        if _is_less(each) or (each.in_store > each.statements and not add)
    ]
    if wrong:
        told = f"The store took every batch, and does not hold what was sent. {'; '.join(wrong)}."
        if resume:
            raise OutputError(
                f"{told} Perhaps it lost what came before. Load again without --resume (in Python resume)."
            )
        if not any(each.in_store for each in loaded):
            raise OutputError(f"{told} {_RIGHT_ADDRESS}")
        raise OutputError(f"{told} {_LESS if any(map(_is_less, loaded)) else _MORE}")


def _is_less(one: Loaded) -> bool:
    return one.in_store < one.statements


def tell_left(names: Mapping[str, str], there: Graph, timeout: float, notice: Callable[[str], None]) -> None:
    """Say which graphs an earlier load left there that this build has not; they may be somebody else's."""
    for graph in absent_in_build(names):
        if left := count(there, graph, timeout):
            notice(
                f"{graph} is still there, with {left:,} statements of an earlier load: this build has no "
                f"such graph. In SPARQL, DROP GRAPH <{graph}> takes it away."
            )
