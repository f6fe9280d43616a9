"""What a `graph.nq` of ours says of the nodes that are drawn of it: all that the picture asks.

More than they ask does no harm, for each asks for what is drawn; what lacks here is lacking on the page.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from kg.rdf import vocabulary as v
from kg.rdf.description import Graph
from kg.rdf.iris import node_key
from kg.rdf.printings import Printings
from kg.rdf.terms import Term
from kg.store.statements.belonging import figures, labels, owned
from kg.store.statements.blocks import Blocks, by_subject, ends, objects, stated
from kg.view.kinds import DESCRIBED, NodeKind
from kg.view.scene import MAX_NODES
from kg.view.survey import Choice, Names, Survey
from kg.view.ties import PROPERTIES

_EDGES = frozenset(
    property.encode() for property in (v.CREATOR, v.ABOUT, v.SUBJECT, v.POSSIBLE_CATEGORY, v.AFFILIATION)
)
_MENTIONS = v.MENTIONS.encode()
_RELATED = frozenset(relation.encode() for relation in PROPERTIES)


def choose(blocks: Blocks, survey: Survey, max_nodes: int = MAX_NODES) -> Choice:
    """What is drawn of the graph in this file, which the survey has seen."""
    return survey.choose(max_nodes, _names(blocks))


def _names(blocks: Blocks) -> Names:
    """What looks names up; of several the first in the alphabet."""

    def look_up(nodes: Iterable[Term], kind: NodeKind) -> Mapping[Term, str]:
        import pyoxigraph as ox

        lines = []
        for node in sorted(nodes):  # in the order of the file, which is then read once
            lines += stated(blocks.lines(Graph.FACTS, node.encode()), DESCRIBED[kind].name)
        found: dict[Term, str] = {}
        for quad in ox.parse(b"".join(lines), format=ox.RdfFormat.N_QUADS):
            node, name = Term(str(quad.subject)), " ".join(str(quad.object.value).split())
            found[node] = min(name, found.get(node, name))
        return found

    return look_up


def excerpt(blocks: Blocks, choice: Choice, printings: Printings) -> Iterator[bytes]:
    """The statements about what is drawn, some of them twice; `printings` has their records."""
    drawn = frozenset(node.encode() for node in choice.drawn)
    spans: set[bytes] = set()
    documents: set[bytes] = set()
    for node in sorted(choice.drawn, key=node_key):  # the order of what is called after them
        yield from _node(blocks, node.encode(), drawn)
        evidence = _evidence(blocks, node.encode(), drawn)
        spans.update(objects(evidence, v.DERIVED_FROM))
        yield from evidence
        for record in printings.of(node):
            lines = blocks.lines(Graph.RECORDS, record.encode())
            documents.update(objects(lines, v.PRIMARY_SOURCE))
            yield from lines
    for node in sorted(choice.beside, key=node_key):
        yield from _beside(blocks, node.encode(), drawn)
        evidence = _statements(blocks, node.encode(), drawn)
        spans.update(objects(evidence, v.DERIVED_FROM))
        yield from evidence
    yield from _texts(blocks, spans)
    for document in sorted(documents):
        yield from blocks.lines(Graph.RECORDS, document)


def _node(blocks: Blocks, node: bytes, drawn: frozenset[bytes]) -> list[bytes]:
    """What is said of one node, and what is called after it."""
    facts = blocks.lines(Graph.FACTS, node)
    lines = [line for line in facts if _is_seen(line, drawn)] + figures(blocks, facts)
    if node.startswith(blocks.start("person/")):
        lines += stated(blocks.lines(Graph.IDENTITY, node), v.REASON)
        lines += _groups(blocks, node)
    others: list[bytes] = []
    if node.startswith(blocks.start("concept/")):
        others = objects(facts, *PROPERTIES)
        lines += _topics(blocks, objects(facts, v.EXACT_MATCH, v.CLOSE_MATCH))
    if node.startswith(blocks.start("paper/")):
        others = objects(facts, v.CITES)
        lines += owned(blocks, Graph.FACTS, "authorship", node)
        claims = owned(blocks, Graph.FACTS, "claim", node)
        lines += claims + labels(blocks, claims)
    if node.startswith((blocks.start("person/"), blocks.start("paper/"))):
        for _, pair in by_subject(owned(blocks, Graph.FACTS, "candidate", node)):
            if drawn.issuperset(objects(pair, v.CANDIDATE)):
                lines += pair
    for other in set(others) - drawn:
        lines += stated(blocks.lines(Graph.FACTS, other), v.TITLE, v.PREF_LABEL, v.IN_SCHEME)
    return lines


def _evidence(blocks: Blocks, node: bytes, drawn: frozenset[bytes]) -> list[bytes]:
    """What the claims and other facts about a node rest on."""
    if node.startswith(blocks.start("concept/")):
        return _statements(blocks, node, drawn)
    if node.startswith(blocks.start("paper/")):
        return owned(blocks, Graph.EVIDENCE, "claim", node) + _statements(blocks, node, drawn)
    return []


def _groups(blocks: Blocks, person: bytes) -> list[bytes]:
    """How the papers of the person's author pages hang together, and who wrote them under which names."""
    lines = owned(blocks, Graph.DERIVED, "group", person)
    for page in dict.fromkeys(objects(lines, v.IS_PART_OF)):
        lines += stated(blocks.lines(Graph.FACTS, page), v.PRIMARY_TOPIC)
        lines += stated(blocks.lines(Graph.DERIVED, page), v.CONFLATION)
    for paper in dict.fromkeys(objects(lines, v.HAS_PART)):
        lines += stated(blocks.lines(Graph.FACTS, paper), v.TITLE)
        lines += owned(blocks, Graph.FACTS, "authorship", paper)
    return lines


def _topics(blocks: Blocks, topics: Iterable[bytes]) -> Iterator[bytes]:
    """The names of topics and of their vocabularies."""
    for topic in topics:
        lines = stated(blocks.lines(Graph.TOPICS, topic), v.PREF_LABEL, v.IN_SCHEME)
        yield from lines
        for scheme in objects(lines, v.IN_SCHEME):
            yield from stated(blocks.lines(Graph.TOPICS, scheme), v.PREF_LABEL)


def _is_seen(line: bytes, drawn: frozenset[bytes]) -> bool:
    """False for an edge that ends in what is not drawn, and for what papers name in passing."""
    _, property, object = line.split(b" ", 2)
    if property in _EDGES:
        return object[: object.index(b">") + 1] in drawn
    return property != _MENTIONS


def _statements(blocks: Blocks, node: bytes, drawn: frozenset[bytes]) -> list[bytes]:
    """The statements called after a node that are about nodes that are drawn; of relations, about one."""
    lines = owned(blocks, Graph.EVIDENCE, "statement", node)
    sources, targets, properties = ends(lines, v.RDF_SUBJECT, v.RDF_OBJECT, v.RDF_PREDICATE)
    kept = {each for each, source in sources.items() if source in drawn and targets.get(each) in drawn}
    for each, property in properties.items():
        if property in _RELATED and (sources.get(each) in drawn or targets.get(each) in drawn):
            kept.add(each)
    return [line for line in lines if line[: line.index(b" ")] in kept]


def _beside(blocks: Blocks, node: bytes, drawn: frozenset[bytes]) -> list[bytes]:
    """What a node that is not drawn says of those that are."""
    facts = blocks.lines(Graph.FACTS, node)
    lines = stated(facts, v.TYPE, v.PREF_LABEL)
    return lines + [line for line in facts if line.split(b" ", 3)[2] in drawn]


def _texts(blocks: Blocks, spans: Collection[bytes]) -> Iterator[bytes]:
    """The places in texts, these texts, and of which paper they are."""
    for text in sorted({text for text, mark, _ in (span.partition(b"#") for span in spans) if mark}):
        places = stated(blocks.lines(Graph.EVIDENCE, text + b"#"), v.CONTEXT)
        yield from (line for line in places if line[: line.index(b" ")] in spans)
        lines = blocks.lines(Graph.EVIDENCE, text + b">")
        yield from lines
        for record in objects(lines, v.DERIVED_FROM):
            yield from stated(blocks.lines(Graph.RECORDS, record), v.RECORD_OF)
