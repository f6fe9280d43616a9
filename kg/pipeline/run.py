"""One build: documents are read, who and what they speak of is found, and described; then come the files.

All of it goes into a folder that nobody else uses.

It comes in two parts, because what cannot be true is found by asking the graph that the first part wrote. See
`docs/decisions/010`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kg.curation import Curation
from kg.errors import UsageError
from kg.model import Topics
from kg.pipeline.derived.deriving import Derived
from kg.pipeline.derived.pages import Grouped
from kg.pipeline.describing.describe import Settings, describe_all
from kg.pipeline.identifying.identify import identify
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.identifying.written import who_wrote_what
from kg.pipeline.overruling.descriptions import Overruling
from kg.pipeline.paths.ids import Lock
from kg.pipeline.paths.lock_lines import lock_lines
from kg.pipeline.reading.driver import Driver, Progress
from kg.pipeline.reading.findings_cache import open_cache
from kg.pipeline.reading.inputs import read_all, read_texts
from kg.pipeline.reading.spool import Spool, open_spool
from kg.pipeline.reporting.report import Report, report_json
from kg.pipeline.reporting.summary import hidden_records, report_of, with_contradictions
from kg.pipeline.reporting.tally import Tally
from kg.rdf.contradiction import Contradiction
from kg.rdf.describe.contradictions import describe_contradictions
from kg.rdf.describe.dataset import About, describe_dataset
from kg.rdf.describe.topics import describe_terms_of_use
from kg.rdf.description import Description, Graph, from_sorted_lines, sort_line
from kg.rdf.files import CACHE, IDS, NQUADS, REPORT, TURTLE
from kg.rdf.iris import Namer
from kg.rdf.nquads import NQuadsWriter
from kg.rdf.terms import Term, iri
from kg.rdf.turtle import TurtleWriter
from kg.rdf.watch import Look, Section, watched
from kg.text.sorting import sorted_lines

FILES = (TURTLE, NQUADS, IDS, REPORT)
_WORK = "work"
"""The folder of what a build needs on the way; it is gone at the end."""
_BUFFER = 1 << 20
"""Bytes of a graph file that are written at once: it has a hundred thousand a paper."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A build whose documents are read and described; what is found in the graph itself is still to come."""

    folder: Path
    """Where its files lie."""
    name: Namer
    """The base of every IRI."""
    report: Report
    """What is known so far."""
    tally: Tally
    """What has been counted so far."""
    topics: Topics
    """The vocabularies that were given."""
    hidden: Mapping[str, int]
    """Document → how many of its records are left out with the papers that people hide, where any are."""
    about: About = field(default_factory=About)
    """What is said of the graph itself."""


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
    before: Callable[[], Lock],
    settings: Settings,
    *,
    skip: Sequence[Path] = (),
    curation: Curation | None = None,
    driver: Driver | None = None,
    looks: Sequence[Mapping[Section, Look]] = (),
    topics: Topics | None = None,
) -> Draft:
    """Read the inputs and write `graph.ttl`, `graph.nq`, `ids.tsv` into an empty folder; then `finish_files`.

    The same inputs, names, settings and curation give the same bytes, whatever the driver. `before` is asked
    for the names that the last build gave, which nobody else is to hold: there are as many as authors. What
    earlier builds wrote, `skip`, is not read, even where it lies in an input. `looks` are shown what is
    written; concepts are linked to `topics`.

    Raises:
        InputError: for an input that cannot be used at all, or lines of the curation that make no sense.
        UsageError: when a vocabulary has the name of a document.
        OSError: when the folder cannot be written.
    """
    driver, topics, lock = driver or Driver(), topics or Topics(), before()
    work = folder / _WORK
    work.mkdir()
    with open_spool(work / "spool.sqlite") as spool:
        read_all(inputs, skip, spool, driver)
        _add_issues_of(topics, spool)
        curation = curation or Curation()
        driver.tell(Progress("finding out who is who", 0, 0, spool.count()))
        written = who_wrote_what(spool, lock, curation)  # what is wrong with lines is told as soon as may be
        with open_cache(folder / CACHE, driver) if settings.extract else nullcontext() as cache:
            read_texts(spool, cache, driver)
        driver.tell(Progress("finding out what they name", 0, 0, spool.count()))
        found, names = identify(spool, lock, curation, written, reads=settings.extract)
        with open(folder / IDS, "w", encoding="utf-8", newline="\n") as rows:
            rows.writelines(lock_lines(names, work))
        del names, lock, written  # as long as the list of all authors
        driver.tell(Progress("describing and writing", 0, 0, spool.count()))
        described, tally = describe_all(spool, found, settings, topics), Tally()
        pages = _write_described(described, found, folder, settings.name, tally, looks)
        report = report_of(spool, found, tally, settings, curation=curation, topics=topics, pages=pages)
        hidden = hidden_records(spool, found)
    for leftover in work.iterdir():
        leftover.unlink()
    work.rmdir()
    return Draft(folder, settings.name, report, tally, topics, hidden, settings.about)


def _write_described(
    described: Iterable[Description],
    found: Identities,
    folder: Path,
    name: Namer,
    tally: Tally,
    looks: Sequence[Mapping[Section, Look]],
) -> Sequence[Grouped]:
    """Write what is described but for what people hide, then what is counted on the way.

    Returns the author pages that may mix people.
    """
    orders, work = found.orders, folder / _WORK
    overruling = Overruling(orders.hidden, orders.concept_types, name, found.hidden_names)
    lines = (sort_line(each, name.base) for each in overruling.applied(described))
    with closing(Derived(name, work, _unresolved(found, name))) as derived:
        with sorted_lines(lines, work) as ordered:
            shown = overruling.without_lost_quotes(from_sorted_lines(ordered))
            seen = watched(shown, name.base, [derived.looks(), tally.looks(), *looks])
            _write_graph(seen, folder, name, tally, "w")
        with derived.described() as counted:
            _write_graph(counted, folder, name, tally, "a")
    return derived.grouped


def _unresolved(found: Identities, name: Namer) -> Iterator[Term]:
    """The people whom only the heading of a page names."""
    return (name(path) for person, path in found.each_person() if person.unresolved)


def _add_issues_of(topics: Topics, spool: Spool) -> None:
    """What is wrong with the vocabularies is told with what is wrong with the documents.

    Raises:
        UsageError: when a vocabulary has the name of a document.
    """
    names = {document.path for document in spool.documents()}
    for document in topics.documents:
        if document.path in names:
            raise UsageError(
                f"A document and a vocabulary would both be called {document.path}: move one of them."
            )
    for issue in topics.issues:
        spool.add(issue)


def finish_files(draft: Draft, found: Sequence[Contradiction]) -> Finished:
    """Append what cannot be true of what the graph says, and what the graph is; write `report.json`."""
    end = (draft.folder / NQUADS).stat().st_size
    _append(describe_contradictions(found, draft.name), draft)
    used = [scheme for scheme in draft.topics.schemes.values() if draft.tally.schemes.topics[iri(scheme.iri)]]
    sources = [each for scheme in used for each in describe_terms_of_use(scheme, draft.name)]
    # which counts the contradictions
    described = describe_dataset(draft.tally.census, draft.name, sources, draft.about)
    _append(described, draft)
    report = with_contradictions(draft.report, found, draft.tally)
    (draft.folder / REPORT).write_text(report_json(report), encoding="utf-8", newline="\n")
    with open(draft.folder / NQUADS, "rb") as complete:
        complete.seek(end)
        return Finished(report, complete.read().decode())


def _append(descriptions: Iterable[Description], draft: Draft) -> None:
    lines = sorted(sort_line(description, draft.name.base) for description in descriptions)
    _write_graph(from_sorted_lines(lines), draft.folder, draft.name, draft.tally, "a")


def _write_graph(
    descriptions: Iterable[Description], folder: Path, name: Namer, tally: Tally, mode: Literal["w", "a"]
) -> None:
    """Write descriptions into both graph files, or after what is in them, and count them."""
    turtle, nquads = TurtleWriter(name.base), NQuadsWriter(name.base)
    with (
        open(folder / TURTLE, f"{mode}b", buffering=_BUFFER) as readable,
        open(folder / NQUADS, f"{mode}b", buffering=_BUFFER) as complete,
    ):
        if mode == "w":
            readable.write(turtle.head().encode())
        for description in descriptions:
            tally.count(description)
            complete.write(nquads.block(description).encode())
            if description.graph is Graph.FACTS:
                readable.write(turtle.block(description).encode())
