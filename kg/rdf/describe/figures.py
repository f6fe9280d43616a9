"""The figures that sites state of people and papers: h-index, citations, scores."""

from collections.abc import Iterator, Sequence

from kg.model import Document, Measure, Metric
from kg.rdf import vocabulary as v
from kg.rdf.describe.records import document_path
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, key_of
from kg.rdf.terms import Term, number, string, typed
from kg.text.letters.fold import slug

DEFINITIONS = {
    Measure.H_INDEX: "The h-index that a site shows beside a paper, of an author whom it does not name.",
    Measure.PAPERS: "The number of papers that a site states for a person.",
    Measure.CITATIONS: "The number of citations of a paper, as a site counts them.",
    Measure.NOVELTY: "A site's own estimate of how new a person's work is, in percent.",
    Measure.AI_SCORE: "A site's own score of a person.",
    Measure.SCORE: "A site's own score of a paper.",
    Measure.CODE_REPOSITORIES: "The number of code repositories that a site knows for a paper.",
}
"""What the measures are that no vocabulary defines."""

_OF_PERSONS = {Measure.H_INDEX: v.H_INDEX, Measure.CITATIONS: v.AUTHOR_CITATIONS}


def describe_figures(
    metrics: Sequence[Metric], subject: str, document: Document, name: Namer
) -> Iterator[Description]:
    """The figures that a document states about the person or paper at path `subject`."""
    site = f"site/{document.format.partition('-')[0]}"
    of_person = subject.startswith("person/")
    for metric in metrics:
        own_name = f"{key_of(subject)}-{slug(metric.measure)}-{key(document.path, metric.printed)}"
        yield Description(Graph.FACTS, name(subject), ((v.HOLDS_DATA, name(f"figure/{own_name}")),))
        yield _figure(metric, own_name, site, document, name)
        yield _value(metric, own_name, of_person, name)
        if not (of_person and metric.measure in _OF_PERSONS):
            yield _measure(metric.measure, name)
    if metrics:
        named = ((v.TYPE, v.AGENT), (v.SCHEMA_NAME, string(site.removeprefix("site/"))))
        yield Description(Graph.FACTS, name(site), named)


def _figure(metric: Metric, own_name: str, site: str, document: Document, name: Namer) -> Description:
    properties = (
        (v.TYPE, v.DATA_IN_TIME),
        (v.ACCORDING_TO, name(site)),
        (v.WITH_DATA, name(f"value/{own_name}")),
        (v.TEXT, string(metric.printed)),
        (v.PRIMARY_SOURCE, name(document_path(document.path))),
        (v.ENTRY, string(f"L{metric.line}")),
    )
    return Description(Graph.FACTS, name(f"figure/{own_name}"), properties)


def _value(metric: Metric, own_name: str, of_person: bool, name: Namer) -> Description:
    known = _OF_PERSONS.get(metric.measure) if of_person else None
    properties: list[tuple[Term, Term]] = [
        (v.TYPE, v.NUMERIC_DATA),
        (v.HAS_MEASURE, known or name(_measure_path(metric.measure))),
        (v.NUMERIC_VALUE, _bido_number(metric.value)),
    ]
    if metric.unit:
        properties.append((v.UNIT, string(metric.unit)))
    return Description(Graph.FACTS, name(f"value/{own_name}"), tuple(properties))


def _bido_number(value: int | float) -> Term:
    """An integer or an `xsd:float`, the two types that BiDO allows."""
    return number(value) if isinstance(value, int) else typed(repr(value), "float")


def _measure_path(measure: Measure) -> str:
    return f"measure/{slug(measure)}"


def _measure(measure: Measure, name: Namer) -> Description:
    properties = (
        (v.TYPE, v.MEASURE),
        (v.SCHEMA_NAME, string(measure)),
        (v.DEFINITION, string(DEFINITIONS[measure])),
    )
    return Description(Graph.FACTS, name(_measure_path(measure)), properties)
