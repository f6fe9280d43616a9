"""What a person wants to know at the end of `kg build`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.screen import notice
from kg.rdf.iris import DEFAULT_BASE

if TYPE_CHECKING:
    from kg.model import Issue
    from kg.pipeline.reporting.report import Report

SHOWN_ISSUES = 5
SHOWN_CONTRADICTIONS = 5
SHOWN_MIXED = 3
SHOWN_UNREAD = 3
MIXED = 0.5
"""Conflation from which a page is mentioned: two of its papers rather are in different groups than in one."""


def print_summary(report: "Report", out: Path, base: str) -> None:
    """Print how much was read, what it leaves open, the first flaws, and what to ask next."""
    counts = report.counts
    click.echo(
        f"{_many(counts.papers, 'paper')} by {_many(counts.people, 'person', 'people')} about "
        f"{_many(counts.concepts, 'concept')} in {_many(counts.categories, 'category', 'categories')}, "
        f"from {_many(counts.documents, 'document')}: {counts.facts:,} facts."
    )
    for line in (*_linked(report), *_open_ends(report), *_decided(report)):
        click.echo(f"  {line}")
    _print_issues(report, out)
    _print_contradictions(report, out)
    _print_mixed(report, out)
    _print_next(report, out)
    if base == DEFAULT_BASE:
        notice("The names begin with example.org: give --base before you publish the graph.")


def _print_issues(report: "Report", out: Path) -> None:
    if report.issues:
        click.echo(f"\n{_many(len(report.issues), 'issue')} in the documents:")
        worst = sorted(report.issues, key=_by_weight)
        for issue in worst[:SHOWN_ISSUES]:
            place = f"{issue.document}:{issue.line}" if issue.line else issue.document
            click.echo(f"  {issue.severity} {place}: {issue.message}")
        _print_more(len(worst) - SHOWN_ISSUES, out)


def _by_weight(issue: "Issue") -> tuple[bool, bool]:
    """What was retracted first, for whoever uses it errs in substance; then what was not read."""
    return issue.rule != "retracted", issue.severity != "error"


def _print_contradictions(report: "Report", out: Path) -> None:
    """What cannot be true is worth a look, and no mistake of the documents' reader."""
    from kg.query.terms import safe

    found = report.contradictions
    if found:
        click.echo(f"\n{_many(len(found), 'contradiction')} in what the documents say:")
        for contradiction in found[:SHOWN_CONTRADICTIONS]:
            click.echo(f"  {safe(' '.join(contradiction.text.split()))}")
        _print_more(len(found) - SHOWN_CONTRADICTIONS, out)


def _print_mixed(report: "Report", out: Path) -> None:
    """Pages that mix people, perhaps, and for the first group of each the line that says so."""
    from kg.query.suggested import command
    from kg.query.terms import safe

    mixed = [page for page in report.mixed_pages if page.conflation >= MIXED]
    told = [(page, line) for page in mixed if (line := next((g.line for g in page.groups if g.line), None))]
    if told:
        click.echo(
            f"\n{_many(len(told), 'author page')} that may mix people (cut lists of authors hide coauthors):"
        )
    for page, line in told[:SHOWN_MIXED]:
        count = f"{page.papers} papers in {len(page.groups)} groups that share no coauthor"
        click.echo(f"  {safe(page.person)}, {safe(page.document)}: {count} (conflation {page.conflation})")
        every = safe(command("kg explain", page.person, graph=str(out)))
        click.echo(f"  The line for curation.tsv that takes one group away ({every} shows all):")
        click.echo(safe(line).replace("␉", "\t"))
    _print_more(len(told) - SHOWN_MIXED, out)


def _print_more(left: int, out: Path) -> None:
    if left > 0:
        click.echo(f"  … and {left:,} more in {out / 'report.json'}")


def _open_ends(report: "Report") -> list[str]:
    """What the documents leave open, in words."""
    counts = report.counts
    likely = f", {counts.likely_doubts:,} of them likely" if counts.likely_doubts else ""
    ends = (
        (counts.cut_bylines, "paper", "papers", "with a list of authors that is cut by 'et al.'"),
        (counts.undated_papers, "paper", "papers", "without a year"),
        (counts.inferred_years, "paper", "papers", "with a year that is inferred (--as-of), not printed"),
        (
            counts.unread_texts,
            "text",
            "texts",
            f"not in English, or too short to tell, in which no concepts were sought: {_unread(report)}",
        ),
        (
            counts.superseded_records,
            "record",
            "records",
            "set aside for a newer version of the same entry",
        ),
        (counts.hidden_records, "record", "records", "left out with the papers that people hide"),
        (counts.unresolved_people, "person", "people", "named only by the heading of a page"),
        (
            counts.open_doubts,
            "open question",
            "open questions",
            f"whether two people or papers are one{likely}",
        ),
    )
    return [f"{_many(count, one, several)} {what}" for count, one, several, what in ends if count]


def _unread(report: "Report") -> str:
    """The first texts that were not read, by their titles and places; the report has them all."""
    from kg.query.terms import safe
    from kg.readers.rules import quoted

    shown = [
        f"{safe(quoted(each.title))} ({safe(each.document)}:{each.line})"
        for each in report.unread_texts[:SHOWN_UNREAD]
    ]
    left = len(report.unread_texts) - len(shown)
    return "; ".join(shown) + (f"; and {left:,} more in report.json, unread_texts" if left else "")


def _linked(report: "Report") -> list[str]:
    """How much of the vocabularies was found again."""
    from kg.query.terms import safe

    if not report.vocabularies:
        return []
    schemes = report.vocabularies.schemes
    told = [f"{_many(report.vocabularies.matched_concepts, 'concept')} linked to given vocabularies"]
    return told + [
        f"{_many(each.exact_matches, 'exact match', 'exact matches')} and {each.close_matches:,} close with "
        f"{_many(each.topics, 'topic')} of {safe(each.name)}"
        for each in schemes
    ]


def _decided(report: "Report") -> list[str]:
    """What people decided, and by name what is left out because of it."""
    if not report.curation:
        return []
    count = _many(len(report.curation), "decision", "decisions")
    told = [f"{count} of people taken into account"]
    told += [f"{each.said} (curation line {each.line})" for each in report.curation if each.verb == "hide"]
    for line in sorted({each.rests for each in report.curation if each.rests}):
        resting = [str(each.line) for each in report.curation if each.rests == line]
        several = len(resting) > 1
        notice(
            f"{'Lines' if several else 'Line'} {', '.join(resting)} of the curation file "
            f"{'rest: they are' if several else 'rests: it is'} about a paper that line {line} hides."
        )
    idle = [str(each.line) for each in report.curation if not each.changes and not each.rests]
    if idle:
        lines = "line" if len(idle) == 1 else "lines"
        notice(f"Without {lines} {', '.join(idle)} of the curation file it would be so too.")
    return told


def _print_next(report: "Report", out: Path) -> None:
    click.echo("\nTry:")
    for suggested in _suggested(report, str(out)):
        click.echo(f"  {suggested}")
    click.echo(f"\nOpen {out / 'graph.html'} in a browser to look at it.")


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


def _many(count: int, one: str, several: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else several or one + 's'}"
