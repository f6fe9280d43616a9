"""What this graph is: its size by class and property, and the vocabularies it uses."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
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
    """The dataset with a part for each class and each property, without any date: see `--as-of`.

    `sources` is what else is said there, of what the dataset takes from.

    Last the number of statements in each named graph, and in the one that all this stands in.
    """
    described = [*_described(census, name), *sources]
    yield from described
    counts = {graph: count for graph, count in census.graphs.items() if count and graph.value}
    ours = {(subject, property) for _, subject, properties in described for property in properties}
    counts[Graph.DATASET] = len(ours) + 2 * len(counts.keys() | {Graph.DATASET})
    for graph, count in counts.items():
        properties = ((v.TRIPLES, integer(count)),)
        yield Description(Graph.DATASET, name("dataset/facts"), ((v.SUBSET, name(graph.value)),))
        yield Description(Graph.DATASET, name(graph.value), properties)


def _described(census: Census, name: Namer) -> Iterator[Description]:
    dataset = name("dataset/facts")
    used = [v.namespace_of(term) for term in (*census.classes, *census.properties)]
    properties = [
        (v.TYPE, v.VOID_DATASET),
        (v.TYPE, v.DCAT_DATASET),
        (v.TITLE, string("Scholarly knowledge graph")),
        (v.DESCRIPTION, string("Who wrote what about what, with the words that each fact comes from.")),
        (v.URI_SPACE, string(name.base)),
        (v.TRIPLES, integer(sum(census.properties.values()))),
        *((v.VOCABULARY, iri(namespace)) for namespace in used),
    ]
    for kind, counts in (("class", census.classes), ("property", census.properties)):
        for term, count in counts.items():
            part = name(f"dataset/{kind}-{v.prefixed(term).replace(':', '-')}")
            yield Description(Graph.DATASET, dataset, ((_PARTITION[kind], part),))
            yield Description(Graph.DATASET, part, ((_PART_OF[kind], term), (_SIZE[kind], integer(count))))
    yield Description(Graph.DATASET, dataset, tuple(properties))


_PARTITION = {"class": v.CLASS_PARTITION, "property": v.PROPERTY_PARTITION}
_PART_OF = {"class": v.CLASS, "property": v.PROPERTY}
_SIZE = {"class": v.ENTITIES, "property": v.TRIPLES}
