"""What the records of a paper say in terms of the graph: the words of their findings become concepts."""

import re
from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.labels import labels_at, system_label
from kg.model import Detail, Findings, Record, Span
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.identifying.mentioned import read_for_concepts
from kg.pipeline.identifying.phrases import given
from kg.pipeline.reading.spool import Kept
from kg.rdf.describe.claims import GroundedClaim
from kg.rdf.describe.evidence import NamedConcept
from kg.rdf.describe.papers import Authorship, Paper
from kg.rdf.describe.relations import Related
from kg.rdf.describe.short_forms import Defined
from kg.rdf.describe.systems import Introduced
from kg.rdf.iris import key_of
from kg.resolve.papers.cited_titles import cited_paper
from kg.resolve.papers.preferred import preferred
from kg.resolve.people.signatures import signatures_of
from kg.resolve.registered import at_registered
from kg.text.language.inflection import concept_form
from kg.text.letters.fold import search_form
from kg.text.registered.repositories import code_in

_CLOSING = re.compile(r"s?\)")  # what ends a definition: `(LLMs)`


@dataclass(frozen=True, slots=True)
class Grounded:
    """One record of a paper with what its text says, in terms of the graph."""

    record: Record
    """What the document prints."""
    findings: Findings
    """What was found in its text."""
    introduced: Sequence[Introduced]
    """Systems with their concepts."""
    stated: Sequence[GroundedClaim]
    """Claims with their systems and metrics."""
    related: Sequence[Related]
    """Relations with their concepts."""
    concepts: Sequence[NamedConcept]
    """Concepts with their spans, the most central first; see `_ranked`."""
    defined: Sequence[Defined] = ()
    """The short forms of these that the text defines."""
    cited: Sequence[tuple[str, str]] = ()
    """The works that it cites in words and that are in the graph: the words, and the path of the paper."""


def grounded(kept: Sequence[Kept], paper: str, found: Identities) -> list[Grounded]:
    """The records of the paper at path `paper` with what they say of all forms; unread ones have keywords."""
    is_read = read_for_concepts([bool(one.record.abstract) for one in kept])
    entries = [
        _grounded(one.record, one.findings, one.mentions, paper, found)
        if reads
        else _with_keywords_alone(one.record, one.findings, paper, found)
        for one, reads in zip(kept, is_read, strict=True)
    ]
    cited = (tuple(_cited(entry.record, paper, found)) for entry in entries)
    return [replace(one, cited=each) if each else one for one, each in zip(entries, cited, strict=True)]


def _cited(record: Record, paper: str, found: Identities) -> Iterator[tuple[str, str]]:
    for work in record.cited_words:
        path = cited_paper(work, found.cited_titles)
        if path and path != paper:
            yield work, path


def _with_keywords_alone(record: Record, findings: Findings, paper: str, found: Identities) -> Grounded:
    return Grounded(
        record=record,
        findings=Findings(repositories=findings.repositories),
        introduced=(),
        stated=(),
        related=(),
        concepts=_concepts({}, _given(record, paper, found), ()),
    )


def _grounded(
    record: Record, findings: Findings, mentions: "array[int]", paper: str, found: Identities
) -> Grounded:
    named = [Introduced(system, found.concept(system_label(system), paper)) for system in findings.systems]
    introduced = [each for each in named if found.is_introduced(each.concept, paper)]
    stated = list(_stated(record, findings, introduced, paper, found))
    related = list(_related(record, findings, paper, found))
    places: dict[str, dict[Span, None]] = {}
    own = _named(findings, named, stated, related, paper, found)
    for concept, span in (*own, *found.mentioned(findings, mentions, paper)):
        if found.shown(concept):
            places.setdefault(concept, {})[span] = None
    return Grounded(
        record=record,
        findings=findings,
        introduced=introduced,
        stated=stated,
        related=related,
        concepts=_concepts(places, _given(record, paper, found), {each.concept for each in named}),
        defined=list(_defined(record.text, findings, places, found)),
    )


def _given(record: Record, paper: str, found: Identities) -> list[str]:
    """The concepts that the document itself gives, each once."""
    concepts = (found.concept(keyword, paper) for keyword in given(record))
    return list(dict.fromkeys(filter(found.shown, concepts)))


def _concepts(
    places: Mapping[str, Collection[Span]], keywords: Sequence[str], systems: Collection[str]
) -> list[NamedConcept]:
    return [
        NamedConcept(concept, rank, tuple(sorted(places.get(concept, ()))))
        for rank, concept in enumerate(_ranked(places, keywords, systems), start=1)
    ]


def _ranked(places: Collection[str], keywords: Collection[str], systems: Collection[str]) -> Iterator[str]:
    """The concepts of a record, each once, the most central first.

    What it introduces, then those of its keywords that its text says too, then the others that its text says
    in the order of `places`, and last the keywords that it does not say.
    """
    yield from (concept for concept in places if concept in systems)
    yield from (concept for concept in keywords if concept in places and concept not in systems)
    yield from (concept for concept in places if concept not in systems and concept not in keywords)
    yield from (concept for concept in keywords if concept not in places)


def _defined(text: str, findings: Findings, named: Collection[str], found: Identities) -> Iterator[Defined]:
    """The short forms that are names of concepts which the text names, each once."""
    known = set()
    for each in findings.abbreviations:
        place = found.concept_of.get(concept_form(each.long))
        if place is None or (path := found.concept_paths[place]) not in named:
            continue
        form = search_form(each.short)
        names = found.concepts[place].label, *found.concepts[place].other_labels
        short = next((name for name in names if search_form(name) == form), None)
        if short and (path, short) not in known:
            known.add((path, short))
            start = min(each.long_span.start, each.short_span.start)
            end = max(each.long_span.end, each.short_span.end)
            closing = _CLOSING.match(text, end)
            yield Defined(path, short, Span(start, closing.end() if closing else end))


def _stated(
    record: Record, findings: Findings, introduced: Sequence[Introduced], paper: str, found: Identities
) -> Iterator[GroundedClaim]:
    label_at = labels_at(record.quote, findings)
    systems = {each.system.name: each.concept for each in introduced}
    for claim in findings.claims:
        metric = found.shown(found.concept(label_at(claim.metric), paper)) if claim.metric else None
        data = (found.shown(found.concept(label_at(span), paper)) for span in claim.data)
        yield GroundedClaim(
            claim,
            systems.get(claim.subject or ""),
            metric,
            tuple(dict.fromkeys(filter(None, data))),
            is_metric=metric not in found.other_than_metrics,
        )


def _related(record: Record, findings: Findings, paper: str, found: Identities) -> Iterator[Related]:
    """The relations between two concepts; in terms of all papers, both ends of one may be the same."""
    label_at = labels_at(record.quote, findings)
    ends = {end for relation in findings.relations for end in (relation.head, relation.tail)}
    concept_at = {end: found.concept(label_at(end), paper) for end in ends}
    for relation in findings.relations:
        head, tail = concept_at[relation.head], concept_at[relation.tail]
        if head != tail and found.shown(head) and found.shown(tail):
            yield Related(relation, head, tail)


def _named(
    findings: Findings,
    systems: Sequence[Introduced],
    stated: Sequence[GroundedClaim],
    related: Sequence[Related],
    paper: str,
    found: Identities,
) -> Iterator[tuple[str, Span]]:
    """Every place that names a concept of the text itself, in the order in which these rank."""
    for each in systems:
        yield each.concept, each.system.span
    for keyphrase in findings.keyphrases:
        concept = found.concept(keyphrase.label, paper)
        yield from ((concept, span) for span in keyphrase.spans)
    for one in stated:
        if one.metric and one.claim.metric:
            yield one.metric, one.claim.metric
        if len(one.data) == len(one.claim.data):
            yield from zip(one.data, one.claim.data, strict=True)
    for pair in related:
        yield pair.head, pair.relation.head
        yield pair.tail, pair.relation.tail


def grounded_paper(
    entries: Sequence[Grounded], path: str, author_pages: Collection[str], found: Identities
) -> Paper:
    """The paper at this path, ready to be described."""
    records = [entry.record for entry in entries]
    best = preferred(records)
    lead, key = leading(entries, best), key_of(path)
    signed = signatures_of(key, best.byline, records, author_pages)
    signatures = [at_registered(each, found.registered) for each in signed]
    author_of = dict(zip(sorted(s.key for s in signatures), found.authors_of.get(key, ()), strict=True))
    concepts = [named.concept for entry in (lead, *entries) for named in entry.concepts]
    numbered = (found.identified.get(str(one), one) for one in best.references)
    cited = dict.fromkeys([*numbered, *(other for entry in entries for _, other in entry.cited)])
    return Paper(
        path=path,
        record=_shown(best, lead, path, found),
        authors=tuple(Authorship(s, author_of[s.key]) for s in signatures),
        concepts=tuple(dict.fromkeys(concepts)),
        cited=tuple(one for one in cited if one != path),  # no paper cites itself, whatever lists say
        links=tuple(found.links.get(path, ())),
        shared=frozenset(one for one in map(str, best.identifiers) if one not in found.identified),
    )


def _shown(best: Record, lead: Grounded, path: str, found: Identities) -> Record:
    """The record with what people call the paper, what became of it, and the code that its text names."""
    if path in found.orders.names:
        best = replace(best, title=found.orders.names[path].value)
    if path in found.taken_back and not best.texts_of(Detail.STATUS):
        best = replace(best, details=(*best.details, (Detail.STATUS, "retracted")))
    code = code_in(lead.record.text) if lead.findings.repositories else None
    if code:
        told = None if code.is_there and not best.code_available else best.code_repository
        is_there = best.code_available or code.is_there
        best = replace(best, code_available=is_there, code_repository=told or code.address)
    return best


def leading(entries: Sequence[Grounded], shown: Record) -> Grounded:
    """The record whose text the paper shows: its concepts lead, its systems and claims are the paper's."""
    return next(entry for entry in entries if entry.record.abstract == shown.abstract)
