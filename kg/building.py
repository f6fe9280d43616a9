"""A build, from documents to the files of a folder. It joins the floors: what the pipeline wrote is asked.

Documents are read, texts too, things identified and described: `build_files`. The graph just written is asked
what cannot be true, and drawn: `_check_and_draw`. All files take their place at once: `staged`.
"""

import contextlib
import datetime
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from kg import foreign, view
from kg.curation import Curation, CurationError, read_curation
from kg.errors import InputError
from kg.model import Topics
from kg.pipeline.describing.describe import Settings
from kg.pipeline.garbage import seldom_collected
from kg.pipeline.output import refuse_files_of_others, staged
from kg.pipeline.paths.ids import Lock
from kg.pipeline.paths.lock_rows import read_lock
from kg.pipeline.reading import findings_cache
from kg.pipeline.reading.driver import Driver, Progress
from kg.pipeline.reporting.report import Report
from kg.pipeline.run import FILES, Draft, build_files, finish_files
from kg.pipeline.unchanged import recipe, unchanged
from kg.query import catalogue
from kg.query.checking.checks import contradictions, properties, scopes
from kg.query.checking.scopes import Scope, Suspects
from kg.rdf.contradiction import Contradiction
from kg.rdf.files import CACHE, IDS, NQUADS, PICTURE, UNTITLED
from kg.rdf.iris import Namer
from kg.rdf.stamp import STAMP, stamp
from kg.search import INDEX, make_ready
from kg.store import Graph, open_graph
from kg.store.statements.blocks import Blocks
from kg.store.stores.upkeep import STORE

EXCERPT = "excerpt.nq"
"""What is asked while a build goes on; it is gone at the end."""


def build_folder(
    inputs: Sequence[Path],
    out: Path,
    settings: Settings,
    *,
    curation: Path | None,
    vocabularies: Sequence[Path],
    driver: Driver,
    ready: bool,
) -> Report:
    """Make the graph of the inputs in a folder, unless it is there; with `ready`, also what questions need.

    Raises:
        InputError, LimitError, OutputError: as `kg.build` says.
    """
    # Before any file is read: one that changes meanwhile counts as changed the next time.
    made_with = recipe(settings, curation, vocabularies, catalogue.folder())
    decisions = _read_decisions(curation)
    ours = [out / name for name in (*FILES, PICTURE, STORE, INDEX, CACHE, STAMP)]
    ours += [*vocabularies, *filter(None, [curation])]
    if same := unchanged(out, made_with, inputs, ours):
        driver.notice(f"Nothing has changed since the graph in {out} was made; it stays as it is.")
        if ready:
            make_ready(out, driver.notice)
        return same
    with seldom_collected(), staged(out) as folder:
        refuse_files_of_others(out)
        topics = _read_topics(vocabularies, settings.name)
        survey, suspects = view.Survey(folder), Suspects()
        with _cache_kept(folder, driver):
            draft = build_files(
                inputs,
                folder,
                partial(_read_lock, out),
                settings,
                skip=ours,
                curation=decisions,
                driver=driver,
                looks=(survey.looks(), suspects.looks()),
                topics=topics,
            )
        driver.tell(Progress("checking and drawing", 0, 0, draft.report.counts.papers))
        report = _check_and_draw(draft, survey, suspects, settings.as_of)
        if report.counts.records >= findings_cache.WORTH_KEEPING:
            stamp(folder, made_with, (*FILES, PICTURE))
    if ready:
        driver.tell(Progress("making it ready for questions", 0, 0, report.counts.papers))
        make_ready(out, driver.notice)
    return report


def _check_and_draw(
    draft: Draft, survey: view.Survey, suspects: Suspects, as_of: datetime.date | None
) -> Report:
    """Append what cannot be true to the graph just written, and draw it: both see but an excerpt of it."""
    given = _given(as_of, draft.hidden)
    excerpt = draft.folder / EXCERPT
    choice = _write_excerpt(draft, survey, suspects, given)
    with open_graph(excerpt, only=properties() | view.properties()) as graph:
        absent = suspects.absent(survey.printings)
        found = _contradictions(draft.folder / NQUADS, graph, given, absent)
        finished = finish_files(draft, found)
        graph.add(finished.appended)
        page = view.render(graph, title=draft.about.title or UNTITLED, outline=choice.outline)
    excerpt.unlink()
    (draft.folder / PICTURE).write_text(page, encoding="utf-8", newline="\n")
    return finished.report


def _write_excerpt(
    draft: Draft, survey: view.Survey, suspects: Suspects, given: Mapping[str, str]
) -> view.Choice:
    """Write what the rules and the picture ask of the graph that was just written; what is drawn of it."""
    with (
        Blocks(draft.folder / NQUADS, draft.name.base) as blocks,
        open(draft.folder / EXCERPT, "wb") as file,
    ):
        choice = view.choose(blocks, survey)
        file.writelines(view.excerpt(blocks, choice, survey.printings))
        file.writelines(suspects.excerpt(blocks, scopes(given), survey.printings, properties()))
    return choice


def _contradictions(
    whole: Path, excerpt: Graph, given: Mapping[str, str], absent: Collection[Scope]
) -> list[Contradiction]:
    """What cannot be true; the whole graph is opened when a rule does not say what it looks at."""
    if not (only := properties(everywhere=True)):
        return contradictions(excerpt, given, absent=absent)
    with open_graph(whole, only=only) as graph:
        return contradictions(graph, given, excerpt=excerpt, absent=absent)


def _given(as_of: datetime.date | None, hidden: Mapping[str, int]) -> dict[str, str]:
    """What the rules need to know that the graph does not say."""
    day = {} if as_of is None else {"as_of": as_of.isoformat()}
    lines = "\n".join(f"{document}: {records}" for document, records in hidden.items())
    return {**day, "hidden": lines} if lines else day


@contextlib.contextmanager
def _cache_kept(folder: Path, driver: Driver) -> Iterator[None]:
    """Where a line makes no sense, what was found in texts is kept, so that the next build has it."""
    try:
        yield
    except CurationError:
        with contextlib.suppress(OSError, sqlite3.Error):  # the line is what must be told
            findings_cache.save(folder / CACHE, driver)
        raise


def _read_decisions(file: Path | None) -> Curation | None:
    decisions = None if file is None else read_curation(file)
    if decisions and decisions.complaints:
        raise CurationError(decisions.file, decisions.complaints, "nothing was read")
    return decisions


def _read_topics(files: Sequence[Path], name: Namer) -> Topics | None:
    """The topics of the vocabularies; without one their reader is not even loaded."""
    if not files:
        return None
    from kg.schemes import read_topics

    return read_topics(files, name)


def _read_lock(out: Path) -> Lock:
    """The names that the build before gave; none when there was no build."""
    path = out / IDS
    try:
        return read_lock(foreign.read_text(path, foreign.LARGE), str(path))
    except (FileNotFoundError, NotADirectoryError):
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}. Restore it from its last version.") from error
