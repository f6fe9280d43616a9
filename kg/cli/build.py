"""`kg build`: documents in, graph files out."""

import datetime
import os
from pathlib import Path

import click

from kg.cli.build_summary import print_summary
from kg.cli.failing import LEVELS, end_where_failed
from kg.cli.options import FileName
from kg.cli.progress import processors, progress_bar
from kg.cli.screen import notice
from kg.cli.timings import timings
from kg.errors import InputError
from kg.rdf.files import REPORT
from kg.rdf.iris import DEFAULT_BASE

SEEDS = Path("seeds")
CURATION = Path("curation.tsv")


@click.command(
    epilog="\b\nExamples:\n  kg build\n  kg build page.txt my.bib -o graph\n"
    "  kg build page.txt -o graph --as-of 2026-06-01\n  kg build my.bib -o graph --concepts cso.ttl",
)
@click.argument("inputs", nargs=-1, type=FileName(path_type=Path), metavar="[INPUT]...")
@click.option(
    "-o",
    "--out",
    type=FileName(path_type=Path),
    default=Path("exports"),
    show_default=True,
    help="Folder for the graph; files of an earlier build are replaced, all others stay.",
)
@click.option(
    "--base",
    default=DEFAULT_BASE,
    show_default=True,
    metavar="IRI",
    help="What every name in the graph begins with; use an address of yours before you publish.",
)
@click.option(
    "--title", metavar="TEXT", help="What the graph is called: on its pages, and where it says what it is."
)
@click.option("--publisher", metavar="NAME", help="Who publishes it: a name, or an address that names them.")
@click.option(
    "--licence",
    "--license",
    "licence",
    metavar="URL",
    help="The address of its licence: of all that is in it, abstracts and quotes too, unless --no-text "
    "leaves them out.",
)
@click.option(
    "--as-of",
    callback=lambda _context, _option, text: _date(text),
    metavar="DATE",
    help="Complete dates without a year as the latest that is not after DATE, marked as inferred, and point "
    "out papers dated after it.",
)
@click.option(
    "--curation",
    type=FileName(path_type=Path),
    multiple=True,
    callback=lambda _context, _option, files: _one(files),
    metavar="FILE",
    help="Decisions of people, which beat every rule.  [default: curation.tsv, where there is one]",
)
@click.option(
    "--concepts",
    type=FileName(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A vocabulary in SKOS, in any RDF format, also compressed: concepts are linked to its topics. "
    "May be given several times.",
)
@click.option("--no-text", is_flag=True, help="Leave abstracts and quotes out; offsets and hashes stay.")
@click.option(
    "--no-extract",
    is_flag=True,
    help="Read no text for what it says: only who wrote what, and given keywords.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=None,
    metavar="N",
    help="Processes that read the texts.  [default: one for each processor]",
)
@click.option(
    "--ready",
    is_flag=True,
    help="Make the store and the index of names now, not when the graph is asked first, by somebody who may "
    "not be allowed to write there.",
)
@click.option(
    "--timings",
    "timed",
    type=FileName(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write how long each stage took, as JSON; times are in no other file.",
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    help="Exit with 1 when a file or folder was not read, or not to its end (file); when anything was not "
    "read (error); or when there is any issue (warning). The graph is written all the same; an INPUT that "
    "cannot be read at all ends the build.",
)
@click.option("--strict", is_flag=True, help="The same as --fail-on warning; contradictions are no issues.")
def command(
    inputs: tuple[Path, ...],
    out: Path,
    base: str,
    title: str | None,
    publisher: str | None,
    licence: str | None,
    as_of: datetime.date | None,
    curation: Path | None,
    concepts: tuple[Path, ...],
    no_text: bool,
    no_extract: bool,
    jobs: int | None,
    ready: bool,
    timed: Path | None,
    fail_on: str | None,
    strict: bool,
) -> None:
    """Read scholarly documents and write their knowledge graph.

    INPUT is a file or a folder; without one it is the folder seeds. The graph calls a document by its path as
    typed; where that is a full path or holds .., by what comes from the last part of INPUT on. Type it alike
    each time, or one document has two names.
    """
    from kg.api import build

    if strict and fail_on not in (None, "warning"):
        raise click.UsageError("--strict is --fail-on warning: give one of them.")
    if not inputs and not SEEDS.exists():
        raise InputError(f"There is no folder {SEEDS} here. Name your documents: kg build FILE-OR-FOLDER …")
    if any(os.fspath(each) == "-" for each in inputs) and not os.path.exists("-"):
        raise click.UsageError("kg build reads files: write what comes from standard input to a file first.")
    if curation is None and os.path.lexists(CURATION):  # a link to nowhere hides nobody: it must be told
        curation = CURATION
        notice(f"Using the decisions in {CURATION}.")
    with timings(timed) as keeping_time:
        with progress_bar() as bar:
            report = build(
                inputs or SEEDS,
                out,
                base=base,
                title=title,
                publisher=publisher,
                licence=licence,
                as_of=as_of,
                with_text=not no_text,
                extract=not no_extract,
                curation=curation,
                concepts=concepts,
                jobs=jobs or processors(),
                ready=ready,
                tell=keeping_time(bar),
                notice=notice,
            )
        print_summary(report, out, base)
    end_where_failed(report.issues, "warning" if strict else fail_on, out / REPORT)


def _one(files: tuple[Path, ...]) -> Path | None:
    """The file of decisions. Of two that are given, the lines of the first would be lost without a word.

    Raises: BadParameter for two.
    """
    if len(files) > 1:
        raise click.BadParameter(
            "it was given twice. Decisions are one file: put the lines of several together, as with cat; "
            "their order makes no difference."
        )
    return next(iter(files), None)


def _date(text: str | None) -> datetime.date | None:
    """Raises: BadParameter for anything but a full date."""
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no full date; write it like 2026-06-01.") from error
