"""What programs call, and commands and tests as well: to build, check, compare, load and export graphs."""

import contextlib
import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from os import PathLike, devnull
from pathlib import Path
from typing import TYPE_CHECKING

from kg.disk import named
from kg.errors import UsageError, a_function, true_or_false, whole_number
from kg.publish import Change, Difference, Exported, Finding, Loaded, diff, export, load, validate
from kg.rdf.files import CACHE
from kg.rdf.iris import DEFAULT_BASE, Namer, checked_base
from kg.store import Graph, open_graph
from kg.store.opening import opened

if TYPE_CHECKING:
    from kg.pipeline.reading.driver import Progress
    from kg.pipeline.reporting.report import Report
    from kg.proof import Verification

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
    from kg.building import build_folder
    from kg.pipeline.describing.describe import Settings
    from kg.pipeline.reading.driver import Driver, nobody
    from kg.rdf.describe.dataset import checked_about

    paths, vocabularies, out = _paths(inputs, "inputs"), _paths(concepts, "concepts"), named(out, "out")
    if not paths:
        raise UsageError("There is nothing to build from: name at least one file or folder.")
    as_of, jobs = _day(as_of), whole_number(jobs, "jobs")
    for name, answer in (("with_text", with_text), ("extract", extract), ("ready", ready)):
        true_or_false(answer, name)
    tell = nobody if tell is None else tell
    for name, told in (("tell", tell), ("notice", notice)):
        a_function(told, name)
    about = replace(checked_about(title, publisher, licence), reads=extract)
    settings = Settings(
        name=Namer(checked_base(base)), as_of=as_of, with_text=with_text, extract=extract, about=about
    )
    decided_in = None if curation is None else named(curation, "curation")
    return build_folder(
        paths,
        out,
        settings,
        curation=None if decided_in == Path(devnull) else decided_in,  # as the command takes it
        vocabularies=vocabularies,
        driver=Driver(jobs=jobs, kept=out / CACHE, tell=tell, notice=notice),
        ready=ready,
    )


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
