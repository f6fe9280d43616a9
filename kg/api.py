"""What programs call, and commands and tests as well: to build, check, compare, load and export graphs."""

import contextlib
import datetime
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from os import PathLike, devnull
from pathlib import Path
from typing import TYPE_CHECKING

from kg import foreign
from kg.disk import named
from kg.errors import InputError, UsageError, a_function, true_or_false, whole_number
from kg.publish import Change, Difference, Exported, Finding, Loaded, diff, export, load, validate
from kg.rdf.files import CACHE, IDS, NQUADS, PICTURE, UNTITLED
from kg.rdf.iris import DEFAULT_BASE, Namer, checked_base
from kg.store import Graph, open_graph
from kg.store.opening import opened
from kg.store.statements.blocks import Blocks
from kg.store.stores.upkeep import STORE

if TYPE_CHECKING:
    from kg.model import Topics
    from kg.pipeline.paths.ids import Lock
    from kg.pipeline.reading.driver import Progress
    from kg.pipeline.reporting.report import Report
    from kg.proof import Verification
    from kg.query.checking.scopes import Scope, Suspects
    from kg.rdf.contradiction import Contradiction
    from kg.view import Choice, Survey

__all__ = [
    "Change",
    "Difference",
    "Exported",
    "Finding",
    "Graph",
    "Loaded",
    "build",
    "diff",
    "export",
    "load",
    "open_graph",
    "validate",
    "verify",
]

EXCERPT = "excerpt.nq"
"""What is asked while a build goes on; it is gone at the end."""


def build(
    inputs: str | PathLike[str] | Iterable[str | PathLike[str]] = "seeds",
    out: str | PathLike[str] = "exports",
    *,
    base: str = DEFAULT_BASE,
    as_of: datetime.date | str | None = None,
    with_text: bool = True,
    extract: bool = True,
    title: str | None = None,
    publisher: str | None = None,
    licence: str | None = None,
    curation: str | PathLike[str] | None = None,
    concepts: str | PathLike[str] | Iterable[str | PathLike[str]] = (),
    jobs: int = 1,
    ready: bool = False,
    tell: "Callable[[Progress], None] | None" = None,
    notice: Callable[[str], None] = lambda _: None,
) -> "Report":
    """Read documents and write `graph.ttl`, `graph.nq`, `ids.tsv`, `report.json` and `graph.html` into `out`.

    `inputs` is a file or folder, or several. The same documents, settings and `ids.tsv` give the same bytes.
    A document is called by its path as it is given; one that is given from the root, or by `..`, by its own
    name, or that of the folder that was given and the path in it.
    `as_of` is a day, also as `2025-01-31`, or a point in time, of which the date counts.
    Without `extract` no text is read for what it says: the graph has who wrote what, soon. Texts are read by
    `jobs` processes, by the command line as many as there are processors. What was found in 200 texts or more
    is kept in `cache.sqlite`, and not looked for again. `tell` is called with how far it is, a `kg.Progress`,
    some times a second; `notice` with a sentence about what went otherwise than it should. Without them
    nobody is told.
    `curation` is a file of decisions of people, which beat every rule (docs/curation.md); none is looked for,
    and `/dev/null` is none.
    `concepts` is a vocabulary in SKOS, or several: concepts of the graph are linked to their topics.
    `title`, `publisher` (a name or an address) and `licence` (an address) are what the graph says of itself
    as a data set; without them it says nothing of publisher and licence.
    The store and the index of names are made by whoever asks the graph first; with `ready`, now.
    The files of an earlier build are replaced together at the end; when anything fails they stay as they are,
    and so they do when nothing has changed since they were made from 200 records or more. Only what was found
    in texts is kept, too, where a line of the curation file makes no sense.
    Returns what is in `report.json`.

    Raises:
        UsageError: for a base or licence that is no web address, a day or number of `jobs` that is none, an
            empty title, publisher, or name of a file or folder, and for nothing to build from.
        InputError: for an input that is missing or in no known format, a damaged `ids.tsv`, lines of the
            curation file that make no sense, or a vocabulary that cannot be read whole.
        LimitError: when the vocabularies hold more than memory should.
        OutputError: when `out` cannot be written, or holds a file of another program by the name of ours;
            with `ready`, also when the graph is new and what was to be made beside it could not be.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     build(["seeds"], folder).counts.papers
    9
    """
    from kg import view
    from kg.curation import CurationError, read_curation
    from kg.pipeline.describing.describe import Settings
    from kg.pipeline.garbage import seldom_collected
    from kg.pipeline.output import refuse_files_of_others, staged
    from kg.pipeline.reading import driver as driving
    from kg.pipeline.reading.findings_cache import WORTH_KEEPING, save
    from kg.pipeline.run import FILES, build_files, finish_files
    from kg.pipeline.unchanged import recipe, unchanged
    from kg.query import catalogue
    from kg.query.checking.checks import properties
    from kg.query.checking.scopes import Suspects
    from kg.rdf.describe.dataset import checked_about
    from kg.rdf.stamp import STAMP, stamp
    from kg.search import INDEX, make_ready

    paths, vocabularies, out = _paths(inputs, "inputs"), _paths(concepts, "concepts"), named(out, "out")
    if not paths:
        raise UsageError("There is nothing to build from: name at least one file or folder.")
    as_of, jobs = _day(as_of), whole_number(jobs, "jobs")
    for name, answer in (("with_text", with_text), ("extract", extract), ("ready", ready)):
        true_or_false(answer, name)
    for name, told in (("tell", driving.nobody if tell is None else tell), ("notice", notice)):
        a_function(told, name)
    about = replace(checked_about(title, publisher, licence), reads=extract)
    settings = Settings(
        name=Namer(checked_base(base)), as_of=as_of, with_text=with_text, extract=extract, about=about
    )
    decided_in = None if curation is None else named(curation, "curation")
    if decided_in == Path(devnull):
        decided_in = None  # as the command takes it
    # Before any file is read: one that changes meanwhile counts as changed the next time.
    made_with = recipe(settings, decided_in, vocabularies, catalogue.folder())
    decisions = read_curation(decided_in) if decided_in else None
    if decisions and decisions.complaints:
        raise CurationError(decisions.file, decisions.complaints, "nothing was read")
    ours = [out / name for name in (*FILES, PICTURE, STORE, INDEX, CACHE, STAMP)]
    ours += [*vocabularies, *filter(None, [decided_in])]
    if same := unchanged(out, made_with, paths, ours):
        notice(f"Nothing has changed since the graph in {out} was made; it stays as it is.")
        if ready:
            make_ready(out, notice)
        return same
    with seldom_collected(), staged(out) as folder:
        refuse_files_of_others(out)
        topics = _read_topics(vocabularies, settings.name)
        driver = driving.Driver(jobs=jobs, kept=out / CACHE, tell=tell or driving.nobody, notice=notice)
        survey, suspects = view.Survey(folder), Suspects()
        try:
            draft = build_files(
                paths,
                folder,
                partial(_read_lock, out),
                settings,
                skip=ours,
                curation=decisions,
                driver=driver,
                looks=(survey.looks(), suspects.looks()),
                topics=topics,
            )
        except CurationError:
            with contextlib.suppress(OSError, sqlite3.Error):  # the line is what must be told
                save(folder / CACHE, driver)
            raise
        driver.tell(driving.Progress("checking and drawing", 0, 0, draft.report.counts.papers))
        known = _known(as_of, draft.hidden)
        choice = _write_excerpt(folder, base, survey, suspects, known)
        with open_graph(folder / EXCERPT, only=properties() | view.properties()) as graph:
            absent = suspects.absent(survey.printings)
            found = _contradictions(folder / NQUADS, graph, known, absent)
            finished = finish_files(draft, found)
            graph.add(finished.appended)
            page = view.render(graph, title=about.title or UNTITLED, outline=choice.outline)
        (folder / EXCERPT).unlink()
        (folder / PICTURE).write_text(page, encoding="utf-8", newline="\n")
        if finished.report.counts.records >= WORTH_KEEPING:
            stamp(folder, made_with, (*FILES, PICTURE))
    if ready:
        driver.tell(driving.Progress("making it ready for questions", 0, 0, finished.report.counts.papers))
        make_ready(out, notice)
    return finished.report


def verify(
    graph: str | PathLike[str] | Graph = "exports",
    *,
    from_: str | PathLike[str] | Iterable[str | PathLike[str]] = ".",
    follow_links: bool = False,
    notice: Callable[[str], None] = lambda _: None,
) -> "Verification":
    """Read the documents of a graph again, and say what of the graph they no longer print.

    The documents are looked for below the folder `from_`, or the first of several that has them, by the names
    that the graph has for them (see `build`): those of `/data/my.bib` below `/data`. None outside of it is
    read, whatever the graph says, unless `follow_links` lets a link in the folder lead out of it. It proves
    that the words stand where the graph says, not that they were understood rightly.

    Raises:
        UsageError: when no folder is named.
        InputError: when there is no such graph or folder, or the graph names no documents.

    >>> verify("exports/graph.nq").holds
    True
    """
    from kg.proof import verify_graph

    true_or_false(follow_links, "follow_links")
    folders = _paths(from_, "from_")
    if not folders:
        raise UsageError("from_: name at least one folder that the documents lie in.")
    with opened(graph, notice=notice) as read:
        return verify_graph(read, folders, follow_links=follow_links)


def _write_excerpt(
    folder: Path, base: str, survey: "Survey", suspects: "Suspects", given: Mapping[str, str]
) -> "Choice":
    """Write what the rules and the picture ask of the graph that was just written; what is drawn of it."""
    from kg import view
    from kg.query.checking.checks import properties, scopes

    with Blocks(folder / NQUADS, base) as blocks, open(folder / EXCERPT, "wb") as file:
        choice = view.choose(blocks, survey)
        file.writelines(view.excerpt(blocks, choice, survey.printings))
        file.writelines(suspects.excerpt(blocks, scopes(given), survey.printings, properties()))
    return choice


def _contradictions(
    whole: Path, excerpt: Graph, given: Mapping[str, str], absent: "Collection[Scope]"
) -> "list[Contradiction]":
    """What cannot be true; the whole graph is opened when a rule does not say what it looks at."""
    from kg.query.checking.checks import contradictions, properties

    if not (only := properties(everywhere=True)):
        return contradictions(excerpt, given, absent=absent)
    with open_graph(whole, only=only) as graph:
        return contradictions(graph, given, excerpt=excerpt, absent=absent)


def _known(as_of: datetime.date | None, hidden: Mapping[str, int]) -> dict[str, str]:
    """What the rules need to know that the graph does not say."""
    day = {} if as_of is None else {"as_of": as_of.isoformat()}
    lines = "\n".join(f"{document}: {records}" for document, records in hidden.items())
    return {**day, "hidden": lines} if lines else day


def _day(given: object) -> datetime.date | None:
    """The day; of a point in time its date."""
    if isinstance(given, datetime.datetime):
        return given.date()
    if given is None or isinstance(given, datetime.date):
        return given
    with contextlib.suppress(ValueError):
        if isinstance(given, str):
            return datetime.date.fromisoformat(given)
    raise UsageError(f"as_of is a day, such as 2025-01-31; {given!r} is none.")


def _paths(given: str | PathLike[str] | Iterable[str | PathLike[str]], what: str) -> list[Path]:
    if not isinstance(given, Iterable) or isinstance(given, str | bytes) or hasattr(given, "read"):
        return [named(given, what)]  # type: ignore[arg-type]  # the lines of an open file are no names
    return [named(path, what) for path in given]


def _read_topics(files: Sequence[Path], name: Namer) -> "Topics | None":
    """The topics of the vocabularies; without one their reader is not even loaded."""
    if not files:
        return None
    from kg.schemes import read_topics

    return read_topics(files, name)


def _read_lock(out: Path) -> "Lock":
    """The names that the build before gave; none when there was no build."""
    from kg.pipeline.paths.ids import Lock
    from kg.pipeline.paths.lock_rows import read_lock

    path = out / IDS
    try:
        return read_lock(foreign.read_text(path, foreign.LARGE), str(path))
    except (FileNotFoundError, NotADirectoryError):
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}. Restore it from its last version.") from error
