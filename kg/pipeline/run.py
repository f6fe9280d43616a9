"""One build: three passes, then the files, all into a folder that nobody else uses."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from kg.curation import ConceptType, Curation
from kg.model import Issue
from kg.pipeline.describing import Settings, describe_all
from kg.pipeline.identities import Identities, identify
from kg.pipeline.ids import Lock
from kg.pipeline.overruling import Overruling
from kg.pipeline.reading import read_all
from kg.pipeline.report import Counts, Decided, Examples, Report, report_json
from kg.pipeline.sorting import sorted_lines
from kg.pipeline.spool import Spool, open_spool
from kg.rdf import vocabulary as v
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


def build_files(
    inputs: Sequence[Path],
    folder: Path,
    lock: Lock,
    settings: Settings,
    skip: Sequence[Path] = (),
    curation: Curation | None = None,
) -> Report:
    """Read the inputs and write `graph.ttl`, `graph.nq`, `ids.tsv` and `report.json` into an empty folder.

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
        with sorted_lines((sort_line(each, base) for each in described), work) as ordered:
            tally = _write_graph(people.sorted(from_sorted_lines(ordered)), folder, settings)
        report = _report(spool, found, tally, settings, curation)
    (folder / IDS).write_text(found.ids, encoding="utf-8", newline="\n")
    (folder / REPORT).write_text(report_json(report), encoding="utf-8", newline="\n")
    for leftover in work.iterdir():
        leftover.unlink()
    work.rmdir()
    return report


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


def _write_graph(descriptions: Iterable[Description], folder: Path, settings: Settings) -> _Tally:
    base = settings.name.base
    turtle, nquads, tally = TurtleWriter(base), NQuadsWriter(base), _Tally()
    with (
        open(folder / TURTLE, "w", encoding="utf-8", newline="\n") as readable,
        open(folder / NQUADS, "w", encoding="utf-8", newline="\n") as complete,
    ):
        readable.write(turtle.head())
        for description in descriptions:
            tally.count(description)
            complete.write(nquads.block(description))
            if description.graph is Graph.FACTS:
                readable.write(turtle.block(description))
        about = sorted(sort_line(d, base) for d in describe_dataset(tally.census, settings.name))
        for description in from_sorted_lines(about):
            tally.statements += len(description.properties)
            complete.write(nquads.block(description))
    return tally


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
