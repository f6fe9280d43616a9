"""What this graph is: its size by class and property, and the vocabularies it uses."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.files import NQUADS, TURTLE
from kg.rdf.formats import EXTENSIONS, MEDIA_TYPES
from kg.rdf.iris import Namer
from kg.rdf.terms import Term, integer, iri, string


class Census:
    """Counts facts while they are written; a class because it sees them one by one."""

    def __init__(self) -> None:
        self.classes: Counter[Term] = Counter()
        """Class → number of nodes."""
        self.properties: Counter[Term] = Counter()
        """Property → number of facts."""
        self.graphs: Counter[Graph] = Counter()
        """Graph → number of its statements."""

    def count(self, description: Description) -> None:
        """Take note of one subject; only facts count by class and property."""
        self.graphs[description.graph] += len(description.properties)
        if description.graph is Graph.FACTS:
            for predicate, object in description.properties:
                self.properties[predicate] += 1
                if predicate == v.TYPE:
                    self.classes[object] += 1


def describe_dataset(
    census: Census, name: Namer, sources: Sequence[Description] = ()
) -> Iterator[Description]:
    """The whole, and in it the facts with a part for each class and each property, without any date.

    `sources` is what else is said there, of what the dataset takes from. Of licence and publisher no document
    tells, so nothing is said.

    Last the number of statements in each named graph, in the one that all this stands in, and in all.
    """
    whole = name(_WHOLE)
    described = [*_facts(census, name), *_whole(name), *sources]
    yield from described
    counts = {graph: count for graph, count in census.graphs.items() if count and graph.value}
    ours = {(subject, property) for _, subject, properties in described for property in properties}
    counts[Graph.DATASET] = len(ours) + 2 * len(counts.keys() | {Graph.DATASET}) + 1
    for graph, count in counts.items():
        yield Description(Graph.DATASET, whole, ((v.SUBSET, name(graph.value)),))
        yield Description(Graph.DATASET, name(graph.value), ((v.TRIPLES, integer(count)),))
    every = sum(census.properties.values()) + sum(counts.values())
    yield Description(Graph.DATASET, whole, ((v.TRIPLES, integer(every)),))


def _whole(name: Namer) -> Iterator[Description]:
    """The facts and all named graphs, which are its parts."""
    yield from _dataset(
        name,
        _WHOLE,
        NQUADS,
        "Scholarly knowledge graph",
        "Who wrote what about what, with the words that each fact comes from.",
    )
    yield Description(Graph.DATASET, name(_WHOLE), ((v.SUBSET, name(_FACTS)),))


def _facts(census: Census, name: Namer) -> Iterator[Description]:
    """The default graph, which the classes and properties are counted of."""
    yield from _dataset(
        name,
        _FACTS,
        TURTLE,
        "Scholarly knowledge graph: the facts",
        "Who wrote what about what, without what documents print and the words behind.",
    )
    dataset = name(_FACTS)
    used = [v.namespace_of(term) for term in (*census.classes, *census.properties)]
    for kind, counts in (("class", census.classes), ("property", census.properties)):
        for term, count in counts.items():
            part = name(f"dataset/{kind}-{v.prefixed(term).replace(':', '-')}")
            yield Description(Graph.DATASET, dataset, ((_PARTITION[kind], part),))
            yield Description(Graph.DATASET, part, ((_PART_OF[kind], term), (_SIZE[kind], integer(count))))
    properties = (
        (v.TRIPLES, integer(sum(census.properties.values()))),
        *((v.VOCABULARY, iri(namespace)) for namespace in used),
    )
    yield Description(Graph.DATASET, dataset, properties)


def _dataset(name: Namer, end: str, file: str, title: str, description: str) -> Iterator[Description]:
    """A dataset, and the file that holds it; where that can be fetched, only a server knows."""
    distribution = name(f"dataset/{file.replace('.', '-')}")
    yield Description(
        Graph.DATASET,
        name(end),
        (
            (v.TYPE, v.VOID_DATASET),
            (v.TYPE, v.DCAT_DATASET),
            (v.TITLE, string(title)),
            (v.DESCRIPTION, string(description)),
            (v.URI_SPACE, string(name.base)),
            (v.DISTRIBUTION, distribution),
        ),
    )
    media_type = MEDIA_TYPES[EXTENSIONS[PurePath(file).suffix]]
    yield Description(
        Graph.DATASET,
        distribution,
        (
            (v.TYPE, v.DCAT_DISTRIBUTION),
            (v.TITLE, string(file)),
            (v.MEDIA_TYPE, iri(f"{_MEDIA_TYPES}{media_type}")),
        ),
    )


_WHOLE, _FACTS = "dataset/all", "dataset/facts"
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_PARTITION = {"class": v.CLASS_PARTITION, "property": v.PROPERTY_PARTITION}
_PART_OF = {"class": v.CLASS, "property": v.PROPERTY}
_SIZE = {"class": v.ENTITIES, "property": v.TRIPLES}
