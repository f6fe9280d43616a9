"""What given vocabularies add to the graph: matches of concepts, and topics up to the top."""

from collections.abc import Iterable, Iterator

from kg.model import Topics
from kg.rdf.describe.records import describe_document
from kg.rdf.describe.topics import describe_match, describe_topic, describe_topic_scheme
from kg.rdf.description import Description
from kg.rdf.iris import Namer
from kg.resolve.concepts import Concept
from kg.resolve.topic_matches import index_topics, match


def describe_linked(
    concepts: Iterable[tuple[Concept, str]], topics: Topics, name: Namer
) -> Iterator[Description]:
    """Every match of these concepts, given with their paths; topics that none leads to are left out."""
    if not topics.documents:
        return
    for document in topics.documents:
        yield describe_document(document, name)
    index = index_topics(topics.topics)
    matched: set[str] = set()
    for concept, path in concepts:
        for found in match(concept, index):
            matched.add(found.topic)
            yield from describe_match(path, found, topics.topics[found.topic], name)
    kept = with_broader(matched, topics)
    for iri in kept:
        yield describe_topic(topics.topics[iri], kept, name)
    for scheme in sorted({scheme for iri in kept for scheme in topics.topics[iri].schemes}):
        yield describe_topic_scheme(topics.schemes[scheme])


def with_broader(matched: Iterable[str], topics: Topics) -> dict[str, None]:
    """The topics and all that is above them, each once, however they stand in circles."""
    kept = dict.fromkeys(sorted(matched))
    waiting = list(kept)
    while waiting:
        above = [iri for iri in topics.topics[waiting.pop()].broader if iri not in kept]
        kept.update(dict.fromkeys(above))
        waiting += above
    return kept
