"""What belongs to a thing of a `graph.nq` of ours: what is called after it, and what says what it means."""

from collections.abc import Sequence

from kg.rdf import vocabulary as v
from kg.rdf.description import Graph
from kg.rdf.iris import key_of
from kg.store.statements.blocks import Blocks, objects, stated


def owned(blocks: Blocks, graph: Graph, kind: str, owner: bytes) -> list[bytes]:
    """What is said of all nodes of one kind that are called after another: the authorships of a paper."""
    return blocks.lines(graph, blocks.start(f"{kind}/{key_of(owner[:-1].decode())}-"))


def figures(blocks: Blocks, facts: Sequence[bytes]) -> list[bytes]:
    """What sites state, with who states it and what is measured."""
    lines: list[bytes] = []
    for figure in objects(facts, v.HOLDS_DATA):
        lines += blocks.lines(Graph.FACTS, figure)
    for named in dict.fromkeys(objects(lines, v.WITH_DATA, v.ACCORDING_TO)):
        lines += blocks.lines(Graph.FACTS, named)
    for measure in dict.fromkeys(objects(lines, v.HAS_MEASURE)):
        lines += blocks.lines(Graph.FACTS, measure)
    return lines


def labels(blocks: Blocks, claims: Sequence[bytes]) -> list[bytes]:
    """The names of what claims are about and of what they measure."""
    lines: list[bytes] = []
    for concept in dict.fromkeys(objects(claims, v.ABOUT, v.METRIC)):
        lines += stated(blocks.lines(Graph.FACTS, concept), v.PREF_LABEL)
    return lines
