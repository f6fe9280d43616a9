"""Everything that was found and resolved, as descriptions in any order."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.categories import decide
from kg.curation import Line
from kg.model import Document, Record, Topics
from kg.pipeline.describing.grounding import Grounded, grounded, grounded_paper, leading
from kg.pipeline.describing.introductions import Introductions
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.reading.spool import Spool
from kg.rdf import vocabulary as v
from kg.rdf.describe.claims import describe_claims
from kg.rdf.describe.concepts import describe_category, describe_concept
from kg.rdf.describe.dataset import About
from kg.rdf.describe.decisions import describe_due, describe_line, line_path
from kg.rdf.describe.doubts import describe_candidate, describe_rule, rule_path
from kg.rdf.describe.evidence import describe_named, describe_repository
from kg.rdf.describe.figures import describe_figures
from kg.rdf.describe.organisations import describe_collective
from kg.rdf.describe.papers import (
    MAIN_CONCEPTS,
    Paper,
    describe_left_out,
    describe_other_title,
    describe_paper,
)
from kg.rdf.describe.people import describe_page, describe_person
from kg.rdf.describe.records import (
    PlacedRecord,
    describe_document,
    describe_record,
    placed_at,
    record_path,
)
from kg.rdf.describe.relations import Backing, Fact, Related, describe_related, describe_relations
from kg.rdf.describe.short_forms import describe_defined, describe_definitions
from kg.rdf.describe.systems import describe_introduced, describe_introductions
from kg.rdf.describe.topics import describe_match, describe_topic, describe_topic_scheme
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key_of
from kg.rdf.terms import web_address
from kg.resolve.candidates import Candidate
from kg.resolve.concepts import Concept
from kg.resolve.papers.other_titles import other_titles
from kg.resolve.papers.preferred import preferred
from kg.resolve.topic_matches import index_topics, match
from kg.text.registered.repositories import with_scheme


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can set about the graph."""

    name: Namer
    """The base of every IRI."""
    as_of: datetime.date | None = None
    """Completes dates without a year; `None` leaves them open."""
    with_text: bool = True
    """False leaves abstracts and quotes out, for those who may not pass them on."""
    extract: bool = True
    """False reads no text for what it says: the graph has who wrote what, and the concepts that are given."""
    about: About = field(default_factory=About)
    """What is said of the graph itself."""


@dataclass(slots=True)
class _Sums:
    """What is known only when all papers are described; grows meanwhile."""

    introductions: Introductions
    """The systems that papers say they introduce."""
    papers_of: Counter[str] = field(default_factory=Counter)
    """Path of a concept → how many papers name it."""
    backings: dict[Fact, Backing] = field(default_factory=dict)
    """What papers say of two concepts → how many, and how surely."""
    defined: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Path of a concept and a short form of it → how many papers define it."""
    categories: set[str] = field(default_factory=set)
    """Every category that a paper may be in."""


def describe_all(
    spool: Spool, found: Identities, settings: Settings, topics: Topics | None = None
) -> Iterator[Description]:
    """Every description of the graph but that of the dataset itself; concepts are linked to `topics`."""
    name = settings.name
    author_pages = {page.document for page in spool.pages()}
    documents = {document.path: document for document in spool.documents()}
    sums = _Sums(Introductions({path for concept, path in found.each_concept() if concept.system}))
    repeated = spool.repeated()
    groups = [group.records for group in found.papers]
    for numbers, kept, path in zip(groups, spool.gathered(groups), found.paper_paths, strict=True):
        entries = grounded(kept, path, found)
        paper = grounded_paper(entries, path, author_pages, found)
        paths = [
            record_path(one.record, before) if before else one.path
            for one, before in zip(kept, map(repeated.get, numbers), strict=True)
        ]
        placed = [
            placed_at(own_path, path, entry.record, name, cited=entry.cited, with_text=settings.with_text)
            for entry, own_path in zip(entries, paths, strict=True)
        ]
        yield from _paper(entries, paper, found, settings, sums)
        yield from _evidence(entries, placed, paper.record, name)
        for record in (entry.record for entry in entries):
            yield from describe_figures(record.metrics, path, documents[record.document], name)
    for category in sorted(sums.categories):
        yield from describe_category(category, name)
    # What only a hidden thing had to do with is not named any more.
    for concept, path in found.each_concept():
        if papers := sums.papers_of[path]:
            yield describe_concept(concept, path, papers, name)
    shown = (each for each in found.each_concept() if sums.papers_of[each[1]] and found.shown(each[1]))
    yield from _describe_linked(shown, topics or Topics(), name)
    yield from describe_relations(sums.backings, name, found.other_than_metrics)
    yield from describe_definitions(sums.defined, name)
    yield from describe_introductions(sums.introductions.judged(), name)
    yield from _people(spool, documents, found, name)
    yield from _decided(found, name)
    for document in documents.values():
        yield describe_document(document, name)
    for old, new in found.replaced.items():
        yield Description(Graph.FACTS, name(old), ((v.REPLACED_BY, name(new)),))


def _paper(
    entries: Sequence[Grounded], paper: Paper, found: Identities, settings: Settings, sums: _Sums
) -> Iterator[Description]:
    sums.papers_of.update(paper.concepts)
    sums.categories.update(id for ids in decide(paper.record.categories) for id in ids)
    lead = leading(entries, paper.record)
    _back(sums.backings, lead.related)
    sums.introductions.add_concepts(paper.concepts, paper.record.date)
    for introduced in lead.introduced:
        sums.introductions.add_claim(introduced.concept, paper.path, paper.record.date)
    sums.defined.update((each.concept, each.short) for each in lead.defined)
    yield from describe_paper(paper, settings.name, as_of=settings.as_of, with_text=settings.with_text)
    hidden = found.orders.hidden
    left_out = {str(hidden[each.author]) for each in paper.authors if each.author in hidden} if hidden else ()
    yield from describe_left_out(paper.path, sorted(left_out), settings.name)
    if paper.path in found.orders.names:
        printed = preferred([entry.record for entry in entries]).title
        yield describe_other_title(paper.path, printed, settings.name)
    for title in other_titles([entry.record for entry in entries], paper.record.title):
        yield describe_other_title(paper.path, title, settings.name)


def _evidence(
    entries: Sequence[Grounded], records: Sequence[PlacedRecord], shown: Record, name: Namer
) -> Iterator[Description]:
    """What each document prints of the paper, and the words that its facts stand on."""
    lead = leading(entries, shown)
    for entry, placed in zip(entries, records, strict=True):
        record = entry.record
        main = MAIN_CONCEPTS if entry is lead else 0
        yield from describe_record(placed, name)
        yield from describe_named(placed, entry.concepts, name, main=main)
        if entry is lead:
            yield from describe_defined(placed, entry.defined, name)
            yield from describe_introduced(placed, entry.introduced, name)
            yield from describe_claims(placed, entry.stated, name)
            yield from describe_related(placed, entry.related, name)
        for span in entry.findings.repositories:
            repository = web_address(with_scheme(record.quote(span)))
            if repository and record.quote(span) == shown.code_repository:
                yield from describe_repository(placed, span, repository, name)


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
    for person, path in found.each_person():
        yield from describe_person(person, path, papers, name)
        owner.update({(heading.page, heading.name): path for heading in person.headings})
    for organisation, path in zip(found.organisations, found.organisation_paths, strict=True):
        yield describe_collective(organisation, name)
        owner.update({(heading.page, heading.name): path for heading in organisation.headings})
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
    single = (*orders.names.items(), *orders.types.items(), *found.judged.items())
    due += [((path,), line) for path, line in single]
    for decision in found.decisions:
        pair = (decision.first, decision.second)
        yield describe_candidate(decision.candidate, pair, line_path(decision.line), name)
        due.append((tuple(found.replaced.get(path, path) for path in pair), decision.line))
    for paths, line in due:
        yield describe_line(line, found.told.get(line.number, line.said), name)
        yield from describe_due(paths, line, name)


def _doubts(found: Identities) -> dict[str, tuple[str, Sequence[str], Sequence[Candidate]]]:
    """Rule → what it compares, the paths that its candidates count in, and the candidates."""
    return {
        "equal names": (
            "Names that can be one person's: who writes with whom, about what, where; pages that list them.",
            found.person_paths,
            found.person_doubts,
        ),
        "equal titles": (
            "Papers of one title: first author, year, identifiers, and whether one is a preprint.",
            found.paper_paths,
            found.paper_doubts,
        ),
    }


def _describe_linked(
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
    kept = _with_broader(matched, topics)
    for iri in kept:
        yield describe_topic(topics.topics[iri], kept, name)
    for scheme in sorted({scheme for iri in kept for scheme in topics.topics[iri].schemes}):
        yield describe_topic_scheme(topics.schemes[scheme])


def _with_broader(matched: Iterable[str], topics: Topics) -> dict[str, None]:
    """The topics and all that is above them, each once, however they stand in circles."""
    kept = dict.fromkeys(sorted(matched))
    waiting = list(kept)
    while waiting:
        above = [iri for iri in topics.topics[waiting.pop()].broader if iri not in kept]
        kept.update(dict.fromkeys(above))
        waiting += above
    return kept
