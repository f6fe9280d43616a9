"""People, author pages, the figures that sites state, and doubts about who is who."""

from collections.abc import Iterator, Sequence

from kg.model import AuthorPage, Document, Measure, Metric
from kg.rdf import vocabulary as v
from kg.rdf.describe.papers import authorship_path
from kg.rdf.describe.records import document_path
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, key_of
from kg.rdf.terms import Term, boolean, number, string, typed
from kg.resolve.candidates import Candidate
from kg.resolve.people import Person
from kg.text.fold import slug

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


def describe_person(person: Person, path: str, papers: dict[str, str], name: Namer) -> Iterator[Description]:
    """The person, and why their printings are one; `papers` has the path of each paper by its key."""
    facts = [(v.TYPE, v.FOAF_PERSON), (v.TYPE, v.SCHEMA_PERSON), (v.NAME, string(person.name))]
    facts += [(v.ALT_LABEL, string(variant)) for variant in person.variants]
    if person.unresolved:
        facts.append((v.UNRESOLVED, boolean(True)))
    yield Description(Graph.FACTS, name(path), tuple(facts))
    if person.basis:
        signatures = [(v.DERIVED_FROM, name(authorship_path(papers[s.paper], s))) for s in person.signatures]
        reasons = [(v.REASON, string(reason)) for reason in person.basis]
        yield Description(Graph.IDENTITY, name(path), (*reasons, *signatures))


def describe_page(
    page: AuthorPage, document: Document, owner: str | None, name: Namer
) -> Iterator[Description]:
    """The author page of the person at path `owner`, and what it states about them.

    A page without a heading is nobody's: `owner` is `None`.
    """
    path = f"page/{slug(page.owner or '')}-{key(page.document)}"
    properties = [
        (v.TYPE, v.PROFILE_PAGE),
        (v.TYPE, v.ENTITY),
        (v.SOURCE, name(document_path(page.document))),
        *((v.CATEGORY_AS_PRINTED, string(code)) for code in page.categories),
    ]
    if owner:
        properties.append((v.PRIMARY_TOPIC, name(owner)))
        yield from describe_figures(page.metrics, owner, document, name)
    yield Description(Graph.FACTS, name(path), tuple(properties))


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


def describe_rule(rule: str, judges: str, name: Namer) -> Description:
    """A rule of ours that a candidate or contradiction is attributed to: its name, and what it looks for."""
    properties = ((v.TYPE, v.AGENT), (v.SCHEMA_NAME, string(rule)), (v.DEFINITION, string(judges)))
    return Description(Graph.FACTS, name(rule_path(rule)), properties)


def rule_path(rule: str) -> str:
    """The path of a rule by its name."""
    return f"rule/{slug(rule)}"


def describe_candidate(candidate: Candidate, paths: Sequence[str], judge: str, name: Namer) -> Description:
    """Two nodes that may be one; `paths` is the list that the candidate's places count in.

    `judge` is the path of the rule that asks, or of the line of a person who answered.
    """
    first, second = paths[candidate.first], paths[candidate.second]
    path = f"candidate/{key_of(first)}-{key_of(second)}"
    properties = (
        (v.TYPE, v.IDENTITY_CANDIDATE),
        (v.CANDIDATE, name(first)),
        (v.CANDIDATE, name(second)),
        (v.CONFIDENCE, number(candidate.confidence)),
        (v.VERDICT, string(candidate.verdict)),
        (v.ATTRIBUTED_TO, name(judge)),
        *((v.REASON, string(reason)) for reason in candidate.reasons),
    )
    return Description(Graph.FACTS, name(path), properties)
