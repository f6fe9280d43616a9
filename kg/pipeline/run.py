"""One build: three passes, then the files, all into a folder that nobody else uses.

It comes in two parts, because what cannot be true is found by asking the graph that the first part wrote. See
`docs/decisions/010`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from kg.curation import ConceptType, Curation
from kg.model import Issue
from kg.pipeline.describing import Settings, describe_all
from kg.pipeline.identities import Identities, identify
from kg.pipeline.ids import Lock
from kg.pipeline.overruling.descriptions import Overruling
from kg.pipeline.reading import read_all
from kg.pipeline.report import Counts, Decided, Examples, Report, Told, report_json
from kg.pipeline.sorting import sorted_lines
from kg.pipeline.spool import Spool, open_spool
from kg.rdf import vocabulary as v
from kg.rdf.contradiction import Contradiction
from kg.rdf.describe.contradictions import describe_contradictions
from kg.rdf.describe.dataset import Census, describe_dataset
from kg.rdf.description import Description, Graph, from_sorted_lines, sort_line
from kg.rdf.iris import Namer
from kg.rdf.nquads import NQuadsWriter
from kg.rdf.terms import Term, boolean
from kg.rdf.turtle import TurtleWriter

_QUOTED = re.compile(r"“[^”]*”")

TURTLE = "graph.ttl"
NQUADS = "graph.nq"
IDS = "ids.tsv"
REPORT = "report.json"
FILES = (TURTLE, NQUADS, IDS, REPORT)


class _Tally:
    """What is counted while the graph is written, and shown in the report."""

    def __init__(self) -> None:
        self.census = Census()
        self.statements = 0
        self.cut_bylines = 0
        self.papers_with_a_year = 0
        self.inferred_years = 0
        self.categories: set[Term] = set()
        self.about: Counter[Term] = Counter()

    def count(self, description: Description) -> None:
        self.census.count(description)
        self.statements += len(description.properties)
        if description.graph is Graph.FACTS:
            properties = description.properties
            self.cut_bylines += (v.LIST_COMPLETE, boolean(False)) in properties
            self.papers_with_a_year += any(predicate == v.YEAR for predicate, _ in properties)
            self.inferred_years += (v.YEAR_INFERRED, boolean(True)) in properties
            self.categories.update(object for predicate, object in properties if predicate == v.SUBJECT)
            if (v.TYPE, v.SCHOLARLY_ARTICLE) in properties:
                self.about.update(object for predicate, object in properties if predicate == v.ABOUT)


@dataclass(frozen=True, slots=True)
class Draft:
    """A build whose documents are read and described; what is found in the graph itself is still to come."""

    folder: Path
    """Where its files lie."""
    name: Namer
    """The base of every IRI."""
    report: Report
    """What is known so far."""
    tally: _Tally
    """What has been counted so far."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A build that is whole."""

    report: Report
    """The result."""
    appended: str
    """What `finish_files` added to `graph.nq`, for whoever has that file open."""


def build_files(
    inputs: Sequence[Path],
    folder: Path,
    lock: Lock,
    settings: Settings,
    skip: Sequence[Path] = (),
    curation: Curation | None = None,
) -> Draft:
    """Read the inputs and write `graph.ttl`, `graph.nq`, `ids.tsv` into an empty folder; then `finish_files`.

    The same inputs, lock, settings and curation give the same bytes. What earlier builds wrote, `skip`, is
    not read, even where it lies in an input.

    Raises:
        InputError: for an input that cannot be used at all, or lines of the curation that make no sense.
        OSError: when the folder cannot be written.
    """
    work = folder / "work"
    work.mkdir()
    with open_spool(work / "spool.sqlite") as spool:
        read_all(inputs, skip, spool)
        curation = curation or Curation()
        found = identify(spool, lock, curation)
        types = {path: ConceptType(line.value) for path, line in found.orders.types.items()}
        people = Overruling(found.orders.hidden, types, settings.name)
        base = settings.name.base
        described = people.made(describe_all(spool, found, settings))
        tally = _Tally()
        with sorted_lines((sort_line(each, base) for each in described), work) as ordered:
            shown = people.sorted(from_sorted_lines(ordered))
            _write_graph(shown, folder, settings.name, tally, "w")
        report = _report(spool, found, tally, settings, curation)
    (folder / IDS).write_text(found.ids, encoding="utf-8", newline="\n")
    for leftover in work.iterdir():
        leftover.unlink()
    work.rmdir()
    return Draft(folder, settings.name, report, tally)


def finish_files(draft: Draft, found: Sequence[Contradiction]) -> Finished:
    """Append what cannot be true of what the graph says, and what the graph is; write `report.json`."""
    end = (draft.folder / NQUADS).stat().st_size
    _append(describe_contradictions(found, draft.name), draft)
    _append(describe_dataset(draft.tally.census, draft.name), draft)  # which counts the contradictions
    report = _with_contradictions(draft.report, found, draft.tally)
    (draft.folder / REPORT).write_text(report_json(report), encoding="utf-8", newline="\n")
    with open(draft.folder / NQUADS, "rb") as complete:
        complete.seek(end)
        return Finished(report, complete.read().decode())


def _append(descriptions: Iterable[Description], draft: Draft) -> None:
    lines = sorted(sort_line(description, draft.name.base) for description in descriptions)
    _write_graph(from_sorted_lines(lines), draft.folder, draft.name, draft.tally, "a")


def _with_contradictions(report: Report, found: Sequence[Contradiction], tally: _Tally) -> Report:
    counts = replace(
        report.counts,
        contradictions=len(found),
        facts=sum(tally.census.properties.values()),
        statements=tally.statements,
    )
    told = [Told(rule=each.rule, text=each.text, concerns=each.concerns) for each in found]
    return replace(report, counts=counts, contradictions=told)


def _write_graph(
    descriptions: Iterable[Description], folder: Path, name: Namer, tally: _Tally, mode: Literal["w", "a"]
) -> None:
    """Write descriptions into both graph files, or after what is in them, and count them."""
    turtle, nquads = TurtleWriter(name.base), NQuadsWriter(name.base)
    with (
        open(folder / TURTLE, mode, encoding="utf-8", newline="\n") as readable,
        open(folder / NQUADS, mode, encoding="utf-8", newline="\n") as complete,
    ):
        if mode == "w":
            readable.write(turtle.head())
        for description in descriptions:
            tally.count(description)
            complete.write(nquads.block(description))
            if description.graph is Graph.FACTS:
                readable.write(turtle.block(description))


def _report(spool: Spool, found: Identities, tally: _Tally, settings: Settings, curation: Curation) -> Report:
    documents = spool.documents()
    people = found.shown_people
    counts = Counts(
        documents=len(documents),
        papers=len(found.papers),
        records=sum(len(paper.records) for paper in found.papers),
        people=len(people),
        unresolved_people=sum(person.unresolved for person in people),
        concepts=sum(found.shown(path) is not None for path in found.concept_paths),
        categories=len(tally.categories),
        contradictions=0,
        open_doubts=len(found.shown_person_doubts) + len(found.paper_doubts),
        cut_bylines=tally.cut_bylines,
        undated_papers=len(found.papers) - tally.papers_with_a_year,
        inferred_years=tally.inferred_years,
        facts=sum(tally.census.properties.values()),
        statements=tally.statements,
    )
    return Report(
        counts=counts,
        documents=documents,
        issues=_issues(spool, settings),
        contradictions=(),
        curation=[
            Decided(
                line=line.number,
                verb=line.verb,
                who=line.who,
                when=line.when,
                why=line.why,
                said=line.said,
                changes=line.number not in found.idle,
            )
            for line in curation.lines
        ],
        examples=_examples(found, tally, settings.name),
    )


def _issues(spool: Spool, settings: Settings) -> list[Issue]:
    """The issues; without the words of the documents where these may not be passed on."""
    if settings.with_text:
        return spool.issues()
    return [replace(i, message=_QUOTED.sub("“…”", i.message)) for i in spool.issues()]


def _examples(found: Identities, tally: _Tally, name: Namer) -> Examples:
    """Names that are worth a first question: who wrote most, what most papers are about."""
    known = [person for person in found.shown_people if not person.unresolved]
    person = max(known, key=lambda person: len(person.signatures), default=None)
    by_iri = {
        name(path): concept
        for concept, path in zip(found.concepts, found.concept_paths, strict=True)
        if found.shown(path)
    }
    concept = max(by_iri, key=lambda iri: tally.about[iri], default=None)
    return Examples(
        person=person.name if person else None,
        concept=by_iri[concept].label if concept else None,
    )
