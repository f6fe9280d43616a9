"""Concepts, and the categories of arXiv's scheme."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kg.categories import lineage, scheme
from kg.model import ConceptType
from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph, from_sorted_lines, sort_line
from kg.rdf.iris import DEFAULT_BASE, Namer, checked_base
from kg.rdf.terms import Term, integer, string
from kg.rdf.turtle import TurtleWriter
from kg.resolve.concepts import Concept

ARXIV_SCHEME = "scheme/arxiv"
"""Path of the scheme that all categories are in."""


CLASSES: Mapping[ConceptType, Term] = MappingProxyType(
    {
        ConceptType.METHOD: v.METHOD,
        ConceptType.MODEL: v.MODEL,
        ConceptType.TASK: v.TASK,
        ConceptType.METRIC: v.EVALUATION_MEASURE,
        ConceptType.DATASET: v.DATASET,
    }
)
"""What a concept of each type is in ML-Schema."""


def describe_concept(concept: Concept, path: str, papers: int, name: Namer) -> Description:
    """The concept with its names; `papers` is the number of papers that name it."""
    properties = (
        (v.TYPE, v.SKOS_CONCEPT),
        *(((v.TYPE, CLASSES[concept.type]),) if concept.type else ()),
        (v.PREF_LABEL, string(concept.label)),
        *((v.ALT_LABEL, string(label)) for label in concept.other_labels),
        (v.PAPER_COUNT, integer(papers)),
    )
    return Description(Graph.FACTS, name(path), properties)


def describe_category(id: str, name: Namer) -> Iterator[Description]:
    """The category, its archive and its group, and the scheme."""
    for category in lineage(id):
        above = (
            (v.BROADER, name(f"category/{category.broader}"))
            if category.broader
            else (v.TOP_CONCEPT_OF, name(ARXIV_SCHEME))
        )
        properties = (
            (v.TYPE, v.SKOS_CONCEPT),
            (v.NOTATION, string(category.id)),
            (v.PREF_LABEL, string(category.name)),
            *((v.ALT_LABEL, string(alias)) for alias in category.aliases),
            (v.IN_SCHEME, name(ARXIV_SCHEME)),
            above,
        )
        yield Description(Graph.FACTS, name(f"category/{category.id}"), properties)
    scheme = ((v.TYPE, v.SKOS_SCHEME), (v.PREF_LABEL, string("arXiv category taxonomy")))
    yield Description(Graph.FACTS, name(ARXIV_SCHEME), scheme)


def scheme_document(base: str | None = None) -> str:
    """The whole arXiv scheme as SKOS, in Turtle.

    Raises:
        UsageError: for a base that names cannot be appended to.

    >>> "<category/cs.LG> a skos:Concept" in scheme_document()
    True
    """
    name = Namer(checked_base(base) if base else DEFAULT_BASE)
    described = (d for id in scheme() for d in describe_category(id, name))
    ordered = from_sorted_lines(sorted({sort_line(d, name.base) for d in described}))
    writer = TurtleWriter(name.base)
    return writer.head() + "".join(writer.block(description) for description in ordered)
