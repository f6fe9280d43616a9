"""What this graph is: its size by class and property, and the vocabularies it uses."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from kg.errors import UsageError, a_text
from kg.rdf import vocabulary as v
from kg.rdf.description import DATASET_FACTS, DATASET_WHOLE, Description, Graph
from kg.rdf.files import NQUADS, TURTLE, UNTITLED
from kg.rdf.formats import EXTENSIONS, MEDIA_TYPES
from kg.rdf.iris import Namer
from kg.rdf.prefixes import namespace_of, prefixed
from kg.rdf.terms import Term, boolean, integer, iri, string, web_address
from kg.text.letters.clean import clean


@dataclass(frozen=True, slots=True)
class About:
    """What whoever builds a graph says of it; no document tells any of it."""

    title: str = ""
    """What it is called; empty for a title that says only what it is."""
    publisher: str = ""
    """Who publishes it: a name, or the address that names them; empty when nobody says."""
    licence: str = ""
    """The address of its licence; empty when nobody says."""
    reads: bool = True
    """Whether texts were read for what they say."""


def checked_about(
    title: str | None = None, publisher: str | None = None, licence: str | None = None
) -> About:
    """What is said of a graph, each on one line; `None` for what is not said.

    Raises:
        UsageError: for a text without a letter, and for a licence that is no address of the web.

    >>> checked_about("Maps of  Ulm", licence="https://creativecommons.org/licenses/by/4.0/").title
    'Maps of Ulm'
    """
    told = {"title": title, "publisher": publisher, "licence": licence}
    plain = {
        what: " ".join(clean(a_text(given, what))[0].split())
        for what, given in told.items()
        if given is not None
    }
    for what, words in plain.items():
        if not words:
            raise UsageError(f"The {what} of the graph is empty: give a text, or leave it out.")
    if "licence" in plain and not _is_web(plain["licence"]):
        raise UsageError(
            f"The licence of the graph is given by its address, as "
            f"https://creativecommons.org/licenses/by/4.0/; {plain['licence']!r} is none."
        )
    return About(plain.get("title", ""), plain.get("publisher", ""), plain.get("licence", ""))


def _is_web(text: str) -> bool:
    return " " not in text and web_address(text) is not None


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
    census: Census, name: Namer, sources: Sequence[Description] = (), about: About | None = None
) -> Iterator[Description]:
    """The whole, and in it the facts with a part for each class and each property, without any date.

    `sources` is what else is said there, of what the dataset takes from. Of licence and publisher nothing is
    said but what `about` gives.

    Last the number of statements in each named graph, in the one that all this stands in, and in all.
    """
    whole = name(DATASET_WHOLE)
    about = about or About()
    described = [*_facts(census, name, about), *_whole(name, about), *_publisher(name, about), *sources]
    yield from described
    counts = {graph: count for graph, count in census.graphs.items() if count and graph.value}
    ours = {(subject, property) for _, subject, properties in described for property in properties}
    counts[Graph.DATASET] = len(ours) + 2 * len(counts.keys() | {Graph.DATASET}) + 1
    for graph, count in counts.items():
        yield Description(Graph.DATASET, whole, ((v.SUBSET, name(graph.value)),))
        yield Description(Graph.DATASET, name(graph.value), ((v.TRIPLES, integer(count)),))
    every = sum(census.properties.values()) + sum(counts.values())
    yield Description(Graph.DATASET, whole, ((v.TRIPLES, integer(every)),))


def _publisher(name: Namer, about: About) -> Iterator[Description]:
    """The node of whoever is given by name alone."""
    if about.publisher and not _is_web(about.publisher):
        properties = ((v.TYPE, v.FOAF_AGENT), (v.NAME, string(about.publisher)))
        yield Description(Graph.DATASET, name(_PUBLISHER), properties)


def _terms(name: Namer, about: About) -> Iterator[tuple[Term, Term]]:
    """Who publishes the dataset, and under which licence."""
    if about.publisher:
        address = web_address(about.publisher) if _is_web(about.publisher) else None
        yield v.DATASET_PUBLISHER, address or name(_PUBLISHER)
    yield from _licence(about)


def _licence(about: About) -> Iterator[tuple[Term, Term]]:
    """That of the dataset, and of each file: data portals look for it there."""
    if about.licence and (licence := web_address(about.licence)):
        yield v.LICENSE, licence


def _whole(name: Namer, about: About) -> Iterator[Description]:
    """The facts and all named graphs, which are its parts."""
    yield from _dataset(
        name,
        DATASET_WHOLE,
        NQUADS,
        about.title or UNTITLED,
        f"{_TOLD[about.reads]}, with the words that each fact comes from.",
        about,
    )
    yield Description(Graph.DATASET, name(DATASET_WHOLE), ((v.SUBSET, name(DATASET_FACTS)),))
    if not about.reads:
        yield Description(Graph.DATASET, name(DATASET_WHOLE), ((v.TEXTS_READ, boolean(False)),))


def _facts(census: Census, name: Namer, about: About) -> Iterator[Description]:
    """The default graph, which the classes and properties are counted of."""
    yield from _dataset(
        name,
        DATASET_FACTS,
        TURTLE,
        f"{about.title or UNTITLED}: the facts",
        f"{_TOLD[about.reads]}, without what documents print and the words behind.",
        about,
    )
    dataset = name(DATASET_FACTS)
    used = [namespace_of(term) for term in (*census.classes, *census.properties)]
    for kind, counts in (("class", census.classes), ("property", census.properties)):
        for term, count in counts.items():
            part = name(f"dataset/{kind}-{prefixed(term).replace(':', '-')}")
            yield Description(Graph.DATASET, dataset, ((_PARTITION[kind], part),))
            yield Description(Graph.DATASET, part, ((_PART_OF[kind], term), (_SIZE[kind], integer(count))))
    properties = (
        (v.TRIPLES, integer(sum(census.properties.values()))),
        *((v.VOCABULARY, iri(namespace)) for namespace in used),
    )
    yield Description(Graph.DATASET, dataset, properties)


def _dataset(
    name: Namer, end: str, file: str, title: str, description: str, about: About
) -> Iterator[Description]:
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
            *_terms(name, about),
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
            *_licence(about),
        ),
    )


_PUBLISHER = "publisher"
_TOLD = {True: "Who wrote what about what", False: "Who wrote what"}
"""Whether texts were read → what the graph tells."""
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_PARTITION = {"class": v.CLASS_PARTITION, "property": v.PROPERTY_PARTITION}
_PART_OF = {"class": v.CLASS, "property": v.PROPERTY}
_SIZE = {"class": v.ENTITIES, "property": v.TRIPLES}
