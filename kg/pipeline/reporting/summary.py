"""The report of a build, from what was found and counted."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from kg.curation import Curation, Kind, line_for_part
from kg.extract.labels import system_label
from kg.model import Findings, Topics
from kg.pipeline.derived.pages import Grouped
from kg.pipeline.describing.describe import Settings
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.reading.spool import Spool
from kg.pipeline.reporting.parts import (
    Counts,
    Examples,
    ToldContradiction,
    ToldDecision,
    ToldGroup,
    ToldPage,
    ToldScheme,
    UnreadText,
    Vocabularies,
)
from kg.pipeline.reporting.report import Report, without_quotes
from kg.pipeline.reporting.tally import Tally
from kg.rdf.contradiction import Contradiction
from kg.rdf.iris import Namer, node_key
from kg.rdf.terms import Term, bare, iri
from kg.resolve.people.person import Person
from kg.text.language.inflection import concept_form
from kg.text.letters.fold import same_form

_EVEN = 0.5  # the confidence of an equal name alone


def report_of(
    spool: Spool,
    found: Identities,
    tally: Tally,
    settings: Settings,
    *,
    curation: Curation,
    topics: Topics,
    pages: Sequence[Grouped],
) -> Report:
    """What is known of a build before its graph is asked what cannot be true."""
    return Report(
        counts=_counts(spool, found, tally),
        documents=spool.documents(),
        issues=spool.issues() if settings.with_text else without_quotes(spool.issues()),
        contradictions=(),
        mixed_pages=_told_pages(pages, found, settings.name),
        unread_texts=[
            UnreadText(
                document=each.document,
                line=each.lines.first,
                title=each.title,
                has_abstract=bool(each.abstract),
            )
            for each in spool.records(spool.unread)
        ],
        curation=_decisions(curation, found, found.idle | _idle_lines(spool, found)),
        vocabularies=_vocabularies(topics, tally) if topics.documents else None,
        examples=_examples(found, tally, settings.name),
    )


def with_contradictions(report: Report, found: Sequence[Contradiction], tally: Tally) -> Report:
    """The report with what cannot be true, and the numbers as they are now."""
    counts = replace(
        report.counts,
        contradictions=len(found),
        facts=tally.facts,
        statements=tally.statements,
    )
    told = [ToldContradiction(rule=each.rule, text=each.text, concerns=each.concerns) for each in found]
    return replace(report, counts=counts, contradictions=told)


def _counts(spool: Spool, found: Identities, tally: Tally) -> Counts:
    unresolved = Counter(person.unresolved for person in found.shown_people())
    are_likely = [each.confidence > _EVEN for each in chain(found.shown_person_doubts, found.paper_doubts)]
    records = sum(len(paper.records) for paper in found.papers)
    return Counts(
        documents=len(spool.documents()),
        papers=len(found.papers),
        records=records,
        superseded_records=spool.superseded(),
        hidden_papers=sum(line.kind is Kind.PAPER for line in found.orders.hidden.values()),
        hidden_records=spool.count() - records,
        people=unresolved.total(),
        unresolved_people=unresolved[True],
        concepts=tally.concepts,
        categories=len(tally.categories),
        contradictions=0,
        open_doubts=len(are_likely),
        likely_doubts=sum(are_likely),
        cut_bylines=tally.cut_bylines,
        undated_papers=len(found.papers) - tally.papers_with_a_year,
        inferred_years=tally.inferred_years,
        unread_texts=len(spool.unread),
        facts=tally.facts,
        statements=tally.statements,
    )


def hidden_records(spool: Spool, found: Identities) -> dict[str, int]:
    """Document → how many of its records are of papers that people hide; none of a document without any."""
    if not found.orders.hidden:
        return {}
    shown = bytearray(spool.count())
    for paper in found.papers:
        for number in paper.records:
            shown[number] = True
    left_out = (number for number, is_shown in enumerate(shown) if not is_shown)
    return dict(Counter(record.document for record in spool.records(left_out)))


def _vocabularies(topics: Topics, tally: Tally) -> Vocabularies:
    given = Counter(scheme for topic in topics.topics.values() for scheme in topic.schemes)
    counts = tally.schemes
    schemes = [
        ToldScheme(
            iri=scheme.iri,
            name=scheme.name,
            topics=given[scheme.iri],
            topics_in_graph=counts.topics[iri(scheme.iri)],
            exact_matches=counts.exact[iri(scheme.iri)],
            close_matches=counts.close[iri(scheme.iri)],
            license=(*scheme.licenses, *scheme.rights),
        )
        for scheme in topics.schemes.values()
    ]
    return Vocabularies(documents=topics.documents, schemes=schemes, matched_concepts=counts.matched)


def _decisions(curation: Curation, found: Identities, idle: Collection[int]) -> list[ToldDecision]:
    return [
        ToldDecision(
            line=line.number,
            verb=line.verb,
            who=line.who,
            when=line.when,
            why=line.why,
            said=found.told.get(line.number, line.said),
            changes=line.number not in idle and line.number not in found.resting,
            rests=found.resting[line.number].number if line.number in found.resting else None,
        )
        for line in curation.lines
    ]


def _examples(found: Identities, tally: Tally, name: Namer) -> Examples:
    """Names that are worth a first question, and those of one alone: of who wrote most, and of a concept."""
    by_iri = {name(path): concept for concept, path in found.each_concept() if found.shown(path)}
    names = Counter(
        form
        for each in by_iri.values()
        for form in {each.label.casefold(), *map(str.casefold, each.other_labels)}
    )
    by_iri = {iri: each for iri, each in by_iri.items() if names[each.label.casefold()] == 1}
    concept = max(by_iri, key=lambda iri: tally.about[iri], default=None)
    return Examples(
        person=_example_person(found),
        concept=by_iri[concept].label if concept else None,
    )


def _example_person(found: Identities) -> str | None:
    """Who wrote most, with somebody, so that a question for coauthors has an answer."""
    bearers = Counter(person.name.casefold() for person in found.shown_people() if not person.unresolved)
    organisations = frozenset(found.organisation_paths)
    best, most = None, 0
    for person, path in found.each_person():
        papers = len(person.signatures)
        if papers <= most or person.unresolved or not found.shown(path):
            continue
        if bearers[person.name.casefold()] == 1 and _has_coauthors(person, path, found, organisations):
            best, most = person.name, papers
    return best


def _has_coauthors(person: Person, path: str, found: Identities, organisations: Collection[str]) -> bool:
    others = (other for signature in person.signatures for other in found.authors_of[signature.paper])
    return any(other != path and other not in organisations and found.shown(other) for other in others)


def _idle_lines(spool: Spool, found: Identities) -> frozenset[int]:
    """Numbers of the lines that give a concept the type that it has, or deny what no paper says."""
    return frozenset((*_types(found), *_denials(spool, found)))


def _types(found: Identities) -> Iterator[int]:
    wanted = found.orders.types
    for concept, path in found.each_concept():
        if path in wanted and wanted[path].value == concept.type:
            yield wanted[path].number


def _denials(spool: Spool, found: Identities) -> Iterator[int]:
    denied = found.orders.denied
    papers = {paper for _, paper in denied}
    records = {path: paper.records for paper, path in found.each_paper() if path in papers}
    for (concept, paper), line in denied.items():
        entries = spool.entries(records.get(paper, ()))
        if all(concept not in _introduced(findings, paper, found) for _, findings in entries):
            yield line.number


def _introduced(findings: Findings, paper: str, found: Identities) -> set[str]:
    """The concepts that a record of the paper says it introduces."""
    forms = (concept_form(system_label(system)) for system in findings.systems)
    own = (found.coined.get((paper, form), form) for form in forms)
    return {found.concept_paths[found.concept_of[form]] for form in own if form in found.concept_of}


def _told_pages(pages: Sequence[Grouped], found: Identities, name: Namer) -> list[ToldPage]:
    """The pages whose papers fall apart, those that do so most first."""
    apart = [page for page in pages if len(page.groups) > 1]
    wanted = {owner for page in apart for owner in (page.person, *page.owners.values())}
    each = found.each_person() if wanted else ()
    people = {name(path): person for person, path in each if name(path) in wanted}
    told = [_told(page, people) for page in apart]
    return sorted(told, key=lambda page: (-page.conflation, -page.papers, page.document))


def _told(page: Grouped, people: dict[Term, Person]) -> ToldPage:
    groups = []
    before: set[Term] = set()
    for papers in page.groups:
        owners = {page.owners[paper] for paper in papers if paper in page.owners}
        line = _line(page, papers, people) if len(owners) == 1 and owners <= before else None
        groups.append(ToldGroup(papers=[page.titles[paper] for paper in papers], line=line))
        before |= owners
    return ToldPage(
        document=page.document,
        person=people[page.person].name,
        iri=bare(page.person),
        papers=sum(map(len, page.groups)),
        conflation=page.score,
        groups=groups,
    )


def _line(page: Grouped, papers: Sequence[Term], people: dict[Term, Person]) -> str | None:
    """The line that says that these papers are not by the person of the others; `None` if names differ."""
    shown = [paper for paper in papers if paper in page.owners]  # the others hide the name
    owner = page.owners[shown[0]]
    keys = set(map(node_key, shown))
    printed = [signature.name for signature in people[owner].signatures if signature.paper in keys]
    if len(set(map(same_form, printed))) != 1:
        return None
    return line_for_part(bare(owner), printed[0], list(map(bare, shown)))
