"""What this endpoint can do, in the words of SPARQL 1.1 Service Description."""

from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from kg.serve.endpoint.media import FORMATS, GRAPHS, TABLES

SD = "http://www.w3.org/ns/sparql-service-description#"
NAMED = "SELECT ?graph WHERE { GRAPH ?graph {} } ORDER BY ?graph LIMIT 1000"
"""The graphs that it names: a graph of ours has five, with topics six."""


def description(endpoint: str, named: Sequence[str], media: str) -> bytes:
    """The service at this address, as a document of a media type, with the IRIs of its named graphs."""
    format = ox.RdfFormat.from_media_type(media)
    assert format is not None  # noqa: S101 - one of `GRAPHS`
    prefixes = {"sd": SD, "formats": FORMATS}
    return ox.serialize(_triples(endpoint, named), format=format, prefixes=prefixes) or b""


def _triples(endpoint: str, named: Sequence[str]) -> Iterator[ox.Triple]:
    service, dataset, default = (
        ox.NamedNode(endpoint + part) for part in ("#service", "#dataset", "#default-graph")
    )
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

    def sd(name: str) -> ox.NamedNode:
        return ox.NamedNode(SD + name)

    yield ox.Triple(service, kind, sd("Service"))
    yield ox.Triple(service, sd("endpoint"), ox.NamedNode(endpoint))
    yield ox.Triple(service, sd("supportedLanguage"), sd("SPARQL11Query"))
    for name in (*TABLES.values(), *GRAPHS.values()):
        yield ox.Triple(service, sd("resultFormat"), ox.NamedNode(FORMATS + name))
    simple = ox.NamedNode("http://www.w3.org/ns/entailment/Simple")
    yield ox.Triple(service, sd("defaultEntailmentRegime"), simple)
    yield ox.Triple(service, sd("defaultDataset"), dataset)
    yield ox.Triple(dataset, kind, sd("Dataset"))
    yield ox.Triple(dataset, sd("defaultGraph"), default)
    entries = [(ox.NamedNode(f"{endpoint}#graph-{number}"), iri) for number, iri in enumerate(named, start=1)]
    for entry, _ in entries:
        yield ox.Triple(dataset, sd("namedGraph"), entry)
    yield ox.Triple(default, kind, sd("Graph"))
    for entry, iri in entries:
        yield ox.Triple(entry, kind, sd("NamedGraph"))
        yield ox.Triple(entry, sd("name"), ox.NamedNode(iri))
