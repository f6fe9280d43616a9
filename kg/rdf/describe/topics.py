"""Topics of given vocabularies, and which concepts they match."""

from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType

from kg.model import LabelKind, Topic, TopicScheme
from kg.rdf import vocabulary as v
from kg.rdf.describe.evidence import statement_path
from kg.rdf.describe.records import document_path
from kg.rdf.description import DATASET_WHOLE, Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import iri, string
from kg.resolve.topic_matches import Caveat, Match

_WORDS: Mapping[LabelKind, str] = MappingProxyType(
    {
        LabelKind.PREFERRED: "preferred label",
        LabelKind.TRANSLATED: "preferred label in another language,",
        LabelKind.ALTERNATIVE: "alternative label",
        LabelKind.HIDDEN: "hidden label",
    }
)


def describe_match(path: str, match: Match, topic: Topic, name: Namer) -> Iterator[Description]:
    """The edge from the concept at this path to the topic, and which of their names agree."""
    property = v.EXACT_MATCH if match.exact else v.CLOSE_MATCH
    fact = (name(path), property, iri(match.topic))
    yield Description(Graph.FACTS, fact[0], (fact[1:],))
    properties = (
        (v.TYPE, v.STATEMENT),
        *zip((v.RDF_SUBJECT, v.RDF_PREDICATE, v.RDF_OBJECT), fact, strict=True),
        (v.REASON, string(_reason(match))),
        *((v.DERIVED_FROM, name(document_path(document))) for document in topic.documents),
    )
    yield Description(Graph.EVIDENCE, name(statement_path(fact)), properties)


_CAVEATS: Mapping[Caveat, str] = MappingProxyType(
    {
        Caveat.SEVERAL: "; more than one topic is called so",
        Caveat.BRACKETS: "; what stands in brackets tells it from others",
        Caveat.SHORT: "; a short form can mean several things",
        Caveat.OTHER_LABEL: "",
        Caveat.UMBRELLA: ", but for a last word that a name may carry or not",
    }
)


def _reason(match: Match) -> str:
    """Which label has the form of which name, and why that does not make them one."""
    caveat = "" if match.caveat is None else _CAVEATS[match.caveat]
    label = f"the {_WORDS[match.kind]} '{match.label}'"
    return f"the name '{match.printed}' and {label} have one form, '{match.form}'{caveat}"


def describe_topic(topic: Topic, kept: Container[str], name: Namer) -> Description:
    """The topic with its names and what is right above it, as far as that is kept."""
    properties = (
        (v.TYPE, v.SKOS_CONCEPT),
        (v.PREF_LABEL, string(topic.name)),
        *((v.ALT_LABEL, string(other)) for other in topic.other_names),
        *((v.EXACT_MATCH, iri(other)) for other in topic.exact),
        *((v.CLOSE_MATCH, iri(other)) for other in topic.close),
        *((v.IN_SCHEME, iri(scheme)) for scheme in topic.schemes),
        *((v.BROADER, iri(above)) for above in topic.broader if above in kept),
        *((v.SOURCE, name(document_path(document))) for document in topic.documents),
    )
    return Description(Graph.TOPICS, iri(topic.iri), properties)


def describe_topic_scheme(scheme: TopicScheme) -> Description:
    """The vocabulary that topics are in."""
    properties = ((v.TYPE, v.SKOS_SCHEME), (v.PREF_LABEL, string(scheme.name)))
    return Description(Graph.TOPICS, iri(scheme.iri), properties)


def describe_terms_of_use(scheme: TopicScheme, name: Namer) -> Iterator[Description]:
    """That the dataset takes from the vocabulary, and what that says of its licence and its sources."""
    node = iri(scheme.iri)
    yield Description(Graph.DATASET, name(DATASET_WHOLE), ((v.SOURCE, node),))
    properties = (
        *((v.LICENSE, iri(address)) for address in scheme.licenses),
        *((v.RIGHTS, string(words)) for words in scheme.rights),
        *((v.SOURCE, iri(address)) for address in scheme.sources),
        *((v.CITATION, string(words)) for words in scheme.citations),
    )
    if properties:
        yield Description(Graph.DATASET, node, properties)
