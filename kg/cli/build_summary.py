"""What a person wants to know at the end of `kg build`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.screen import notice, say, width, wrapped
from kg.rdf.files import PICTURE, REPORT
from kg.rdf.iris import DEFAULT_BASE

if TYPE_CHECKING:
    from kg.pipeline.reporting.report import Report


def print_summary(report: "Report", out: Path, base: str) -> None:
    """Print how much was read, what it leaves open, the first flaws, and what to ask next."""
    from kg.pipeline.reporting.in_words import without_effect
    from kg.query.suggested import command

    for said in without_effect(report.curation):
        notice(said)
    for line in report.lines(str(out / REPORT), lambda name: command("kg explain", name, graph=str(out))):
        say(broken(line, width()))
    _print_next(report, out)
    if base == DEFAULT_BASE:
        notice("The names begin with example.org: give --base before you publish the graph.")


def broken(line: str, columns: int | None) -> str:
    """The line broken between words to fit the terminal; whole where it has what people copy.

    >>> broken("  warning a.bib:1: It has no authors", 24)
    '  warning a.bib:1: It has\\n      no authors'
    >>> broken("same\\tperson\\tAnn Lee\\tA. Lee", 9)
    'same\\tperson\\tAnn Lee\\tA. Lee'
    """
    is_whole = "\t" in line or "(kg " in line or line.startswith("\n")
    return line if is_whole else wrapped(line, columns, indent=4)


def _print_next(report: "Report", out: Path) -> None:
    say("\nTry:")
    for suggested in _suggested(report, str(out)):
        say(f"  {suggested}")
    say(f"\nOpen {out / PICTURE} in a browser to look at it.")


def _suggested(report: "Report", graph: str) -> Iterator[str]:
    """Commands that have an answer in this graph."""
    from kg.query.suggested import command

    if report.examples.person:
        yield command("kg query coauthors", graph=graph, person=report.examples.person)
    if report.examples.concept:
        yield command("kg show", report.examples.concept, graph=graph)
    if report.counts.open_doubts:
        yield command("kg query identity-doubts", graph=graph)
    if report.vocabularies and report.vocabularies.matched_concepts:
        yield command("kg query topics", graph=graph)
    if report.contradictions:
        yield command("kg query contradictions", graph=graph)
    if not (report.counts.open_doubts or report.contradictions):
        yield command("kg query --list", graph=graph)
