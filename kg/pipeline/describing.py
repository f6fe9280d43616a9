"""The third pass: everything that was found and resolved, as descriptions in any order."""

import datetime
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.categories import decide
from kg.curation import Line
from kg.model import Document, Findings, Record, Span
from kg.pipeline.identities import Identities
from kg.pipeline.mentioned import also_mentioned, heard
from kg.pipeline.phrases import label_at, system_label
from kg.pipeline.spool import Spool
from kg.rdf import vocabulary as v
from kg.rdf.describe.claims import Stated, describe_claims
from kg.rdf.describe.concepts import describe_category, describe_concept
from kg.rdf.describe.decisions import describe_due, describe_line, line_path
from kg.rdf.describe.papers import MAIN_CONCEPTS, Authorship, Paper, describe_old_title, describe_paper
from kg.rdf.describe.people import (
    describe_candidate,
    describe_figures,
    describe_page,
    describe_person,
    describe_rule,
    rule_path,
)
from kg.rdf.describe.records import (
    Printed,
    Topic,
    describe_document,
    describe_record,
    describe_repository,
    describe_topics,
    record_path,
)
from kg.rdf.describe.relations import Backing, Fact, Related, describe_related, describe_relations
from kg.rdf.describe.systems import Introduced, describe_introduced
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key_of
from kg.rdf.terms import web_address
from kg.resolve.candidates import Candidate
from kg.resolve.papers import preferred
from kg.resolve.signatures import signatures_of


@dataclass(frozen=True, slots=True)
class _Entry:
    """One record of a paper with what its text says, in terms of the graph."""

    record: Record
    findings: Findings
    introduced: Sequence[Introduced]
    """Systems with their concepts."""
    stated: Sequence[Stated]
    """Claims with their systems and metrics."""
    related: Sequence[Related]
    """Relations with their concepts."""
    topics: Sequence[Topic]
    """Concepts with their spans: what it introduces, then by rank, then metrics, ends, and other mentions."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can set about the graph."""

    name: Namer
    """The base of every IRI."""
    as_of: datetime.date | None = None
    """Completes dates without a year; `None` leaves them open."""
    with_text: bool = True
    """False leaves abstracts and quotes out, for those who may not pass them on."""


def describe_all(spool: Spool, found: Identities, settings: Settings) -> Iterator[Description]:
    """Every description of the graph but that of the dataset itself."""
    name = settings.name
    author_pages = {page.document for page in spool.pages()}
    documents = {document.path: document for document in spool.documents()}
    named_by: Counter[str] = Counter()
    backings: dict[Fact, Backing] = {}
    printings: Counter[str] = Counter()
    categories: set[str] = set()
    for group, path in zip(found.papers, found.paper_paths, strict=True):
        entries = _entries(list(spool.entries(group.records)), path, found)
        paper = _paper(entries, path, author_pages, found)
        named_by.update(paper.concepts)
        _back(backings, _leading(entries, paper.record).related)
        categories.update(id for ids in decide(paper.record.categories) for id in ids)
        yield from describe_paper(paper, name, as_of=settings.as_of, with_text=settings.with_text)
        if path in found.orders.names:
            yield describe_old_title(path, preferred([entry.record for entry in entries]).title, name)
        yield from _evidence(entries, paper, settings, printings)
        for record in (entry.record for entry in entries):
            yield from describe_figures(record.metrics, path, documents[record.document], name)
    for category in sorted(categories):
        yield from describe_category(category, name)
    for concept, path in zip(found.concepts, found.concept_paths, strict=True):
        if named_by[path]:  # what only a hidden thing had to do with is not named any more
            yield describe_concept(concept, path, named_by[path], name)
    yield from describe_relations(backings, name)
    yield from _people(spool, documents, found, name)
    yield from _decided(found, name)
    for document in documents.values():
        yield describe_document(document, name)
    for old, new in found.replaced.items():
        yield Description(Graph.FACTS, name(old), ((v.REPLACED_BY, name(new)),))


def _entries(read: Sequence[tuple[Record, Findings]], paper: str, found: Identities) -> list[_Entry]:
    """The records of one paper; those that are not read for concepts say nothing."""
    return [
        _entry(record, findings, paper, found)
        if is_heard
        else _Entry(record, Findings(repositories=findings.repositories), (), (), (), ())
        for (record, findings), is_heard in zip(read, heard([record for record, _ in read]), strict=True)
    ]


def _entry(record: Record, findings: Findings, paper: str, found: Identities) -> _Entry:
    named = [Introduced(system, found.concept(system_label(system))) for system in findings.systems]
    introduced = [each for each in named if found.is_introduced(each.concept, paper)]
    systems = {each.system.name: each.concept for each in introduced}
    stated = [
        Stated(
            claim,
            systems.get(claim.subject or ""),
            found.shown(found.concept(label_at(claim.metric, record, findings))) if claim.metric else None,
        )
        for claim in findings.claims
    ]
    related = list(_related(record, findings, found))
    spans: dict[str, list[Span]] = {}
    for each in named:
        spans.setdefault(each.concept, []).append(each.system.span)
    for keyphrase in findings.keyphrases:
        spans.setdefault(found.concept(keyphrase.label), []).extend(keyphrase.spans)
    for one in stated:
        if one.metric and one.claim.metric:
            spans.setdefault(one.metric, []).append(one.claim.metric)
    for pair in related:
        spans.setdefault(pair.head, []).append(pair.relation.head)
        spans.setdefault(pair.tail, []).append(pair.relation.tail)
    for form, places in also_mentioned(record.text, found.mentionable):
        spans.setdefault(found.concept(form), []).extend(places)
    topics = [
        Topic(concept, rank, tuple(sorted(set(places))))
        for rank, (concept, places) in enumerate(
            ((concept, places) for concept, places in spans.items() if found.shown(concept)), start=1
        )
    ]
    return _Entry(record, findings, introduced, stated, related, topics)


def _related(record: Record, findings: Findings, found: Identities) -> Iterator[Related]:
    """The relations between two concepts; in terms of all papers, both ends of one may be the same."""
    for relation in findings.relations:
        head = found.concept(label_at(relation.head, record, findings))
        tail = found.concept(label_at(relation.tail, record, findings))
        if head != tail and found.shown(head) and found.shown(tail):
            yield Related(relation, head, tail)


def _paper(entries: Sequence[_Entry], path: str, author_pages: Collection[str], found: Identities) -> Paper:
    records = [entry.record for entry in entries]
    shown = preferred(records)
    signatures = signatures_of(key_of(path), shown.byline, records, author_pages)
    leading = _leading(entries, shown)
    if path in found.orders.names:
        shown = replace(shown, title=found.orders.names[path].value)
    concepts = [topic.concept for entry in (leading, *entries) for topic in entry.topics]
    if leading.findings.repositories:
        address = shown.code_repository or leading.record.quote(leading.findings.repositories[0])
        shown = replace(shown, code_available=True, code_repository=address)
    return Paper(
        path=path,
        record=shown,
        authors=tuple(Authorship(s, found.person_of[s.key]) for s in signatures),
        concepts=tuple(dict.fromkeys(concepts)),
    )


def _leading(entries: Sequence[_Entry], shown: Record) -> _Entry:
    """The record whose text the paper shows: its concepts lead, its systems and claims are the paper's."""
    return next(entry for entry in entries if entry.record.abstract == shown.abstract)


def _evidence(
    entries: Sequence[_Entry], paper: Paper, settings: Settings, printings: Counter[str]
) -> Iterator[Description]:
    """What each document prints of the paper, and the words that its facts stand on.

    `printings` counts the entries so far that print the very same words in one document.
    """
    name, with_text = settings.name, settings.with_text
    leading = _leading(entries, paper.record)
    for entry in entries:
        record = entry.record
        first = record_path(record)
        printed = Printed(record, record_path(record, printings[first]), paper.path)
        printings[first] += 1
        main = MAIN_CONCEPTS if entry is leading else 0
        yield from describe_record(printed, name, with_text=with_text)
        yield from describe_topics(printed, entry.topics, name, main=main, with_text=with_text)
        if entry is leading:
            yield from describe_introduced(printed, entry.introduced, name, with_text=with_text)
            yield from describe_claims(printed, entry.stated, name, with_text=with_text)
            yield from describe_related(printed, entry.related, name, with_text=with_text)
        for span in entry.findings.repositories:
            repository = web_address(record.quote(span))
            if repository and record.quote(span) == paper.record.code_repository:
                yield from describe_repository(printed, span, repository, name, with_text=with_text)


def _back(backings: dict[Fact, Backing], related: Sequence[Related]) -> None:
    """Counts one more paper for each of its relations."""
    surest: dict[Fact, float] = {}
    for each in related:
        surest[each.fact] = max(each.relation.confidence, surest.get(each.fact, 0.0))
    for fact, confidence in surest.items():
        before = backings.get(fact, Backing(0, 0.0))
        backings[fact] = Backing(before.support + 1, max(before.confidence, confidence))


def _people(
    spool: Spool, documents: Mapping[str, Document], found: Identities, name: Namer
) -> Iterator[Description]:
    papers = {key_of(path): path for path in found.paper_paths}
    owner = {}
    for person, path in zip(found.people, found.person_paths, strict=True):
        yield from describe_person(person, path, papers, name)
        owner.update({(heading.page, heading.name): path for heading in person.headings})
    for page in spool.pages():
        heading = page.owner and owner[page.document, page.owner]
        yield from describe_page(page, documents[page.document], heading or None, name)
    for rule, (judges, paths, doubts) in _doubts(found).items():
        if doubts:
            yield describe_rule(rule, judges, name)
        for doubt in doubts:
            yield describe_candidate(doubt, paths, rule_path(rule), name)


def _decided(found: Identities, name: Namer) -> Iterator[Description]:
    """What people decided, and the lines that say so; of hidden things there is nothing to say."""
    orders = found.orders
    due: list[tuple[tuple[str, ...], Line]] = [*orders.denied.items()]
    due += [((path,), line) for path, line in (*orders.names.items(), *orders.types.items())]
    for decision in found.decisions:
        pair = (decision.first, decision.second)
        yield describe_candidate(decision.candidate, pair, line_path(decision.line), name)
        due.append((tuple(found.replaced.get(path, path) for path in pair), decision.line))
    for paths, line in due:
        yield describe_line(line, name)
        yield from describe_due(paths, line, name)


def _doubts(found: Identities) -> dict[str, tuple[str, Sequence[str], Sequence[Candidate]]]:
    """Rule → what it compares, the paths that its candidates count in, and the candidates."""
    return {
        "equal names": (
            "People of one name: who writes with whom, and which author pages list them.",
            found.person_paths,
            found.person_doubts,
        ),
        "equal titles": (
            "Papers of one title: first author and year.",
            found.paper_paths,
            found.paper_doubts,
        ),
    }
