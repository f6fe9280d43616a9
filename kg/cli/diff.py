"""`kg diff`: what is new, gone or changed from one graph to another."""

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from kg.cli.options import graph_name
from kg.cli.screen import notice

if TYPE_CHECKING:
    from kg.publish import Change, Difference
    from kg.publish.difference import Detail, Named, Rename
    from kg.publish.regrouped import Regrouping

SHOWN = 80
"""Characters of a value that are printed; JSON has all."""
_PAPERS = 5  # of what became one or two, so many are printed
_NUMBER = "bido:hasNumericValue"
_VERDICT = "kgo:verdict"


@click.command(
    epilog="\b\nExamples:\n  kg diff graph.ttl exports/graph.ttl\n  kg diff graph.ttl exports --json",
)
@click.argument("before", metavar="A", callback=graph_name)
@click.argument("after", metavar="B", callback=graph_name)
@click.option("--json", "as_json", is_flag=True, help="Everything as one JSON document.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when the graphs differ.")
def command(before: str, after: str, as_json: bool, exit_code: bool) -> None:
    """Say what is new, gone or changed from graph A to graph B.

    A and B are build folders, store folders, RDF files or addresses of SPARQL endpoints. Papers, people,
    organisations, authorships, concepts, claims, categories, doubts and figures are compared by their facts;
    of the named graphs the statements are counted. A claim that says the same at another place of its text is
    the same. What one thing is in both is told by its IRI: build B with the ids.tsv of A in its folder, so
    that names stay.
    """
    from kg.api import diff, open_graph

    with open_graph(before, notice=notice) as first, open_graph(after, notice=notice) as second:
        found = diff(first, second)
    click.echo(_as_json(found) if as_json else _as_text(found, before, after), nl=False)
    if found.namesakes:
        notice(_apart(found.namesakes))
    if exit_code and not found.same:
        click.get_current_context().exit(1)


def _as_json(found: "Difference") -> str:
    document = {"schema_version": 1, "same": found.same, **dataclasses.asdict(found)}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_text(found: "Difference", before: str, after: str) -> str:
    from kg.query.terms import safe

    if found.same:
        return f"No difference: {before} and {after} say the same.\n"
    blocks = [
        _renames(found),
        *_regroupings(found),
        *(_section(name, list(g)) for name, g in groupby(found.changes, _heading)),
    ]
    blocks.append(_statements(found))
    return "\n".join("\n".join(safe(line) for line in block) + "\n" for block in blocks if block)


def _apart(namesakes: "Sequence[Rename]") -> str:
    """Why much of the difference may be none, and how to build so that it is not there."""
    from kg.query.terms import safe, short

    first = namesakes[0]
    many = "1 thing is" if len(namesakes) == 1 else f"{len(namesakes):,} things are"
    return safe(
        f"{many} removed and added by the same name, such as {_one_line(first.name)}: {short(first.old)} and "
        f"{short(first.new)}. Graphs that were built apart may call one thing by two IRIs. They agree when B "
        "is built again in a folder that has the ids.tsv of A."
    )


def _heading(change: "Change") -> str:
    return change.section.capitalize()


def _renames(found: "Difference") -> list[str]:
    from kg.publish.regrouped import Way
    from kg.query.terms import short

    merged = {each.node for each in found.regroupings if each.way is Way.MERGED}
    lines = [
        f"  {rename.name}: {short(rename.old)} → {short(rename.new)}"
        for rename in found.renames
        if rename.old not in merged
    ]
    return ["Renamed", *lines] if lines else []


def _regroupings(found: "Difference") -> Iterator[list[str]]:
    """What became one, and what became two, each with its papers."""
    for way, groups in groupby(found.regroupings, lambda each: each.way):
        lines = [way.value.capitalize()]
        for each in groups:
            lines.append(_regrouped(each))
            if each.papers:
                shown = "; ".join(map(_one_line, each.papers[:_PAPERS]))
                more = len(each.papers) - _PAPERS
                lines.append(f"{'':13}papers: {shown}" + (f" (and {more} more)" if more > 0 else ""))
        yield lines


def _regrouped(found: "Regrouping") -> str:
    """`Wei Li: person/wei-li-… into person/wei-li-…`, with the other's name where it is another one."""
    from kg.publish.regrouped import Way
    from kg.query.terms import short

    where = "into" if found.way is Way.MERGED else "out of"
    other = "" if found.other_name == found.name else f" ({_one_line(found.other_name)})"
    return f"  {_one_line(found.name)}: {short(found.node)} {where} {short(found.other)}{other}"


def _section(heading: str, changes: "Sequence[Change]") -> list[str]:
    from kg.publish import Section
    from kg.publish.difference import Kind
    from kg.query.terms import short

    lines = [heading]
    for change in changes:
        what = _doubt(change) if change.section is Section.DOUBTS else change.kind.value
        whole = change.kind is not Kind.CHANGED
        told = [detail for detail in change.details if whole and detail.property == _NUMBER]
        number = "".join(f": {(*detail.before, *detail.after)[0].value}" for detail in told)
        lines.append(f"  {what:8} {_one_line(change.name)}{number}  {short(change.node)}")
        if not whole:
            lines += [f"{'':13}{_words(detail.property)}: {_detail(detail)}" for detail in change.details]
    return lines


def _doubt(change: "Change") -> str:
    """`opened` or `closed` when that is what happened."""
    verdicts = [detail for detail in change.details if detail.property == _VERDICT]
    before = {named.value for detail in verdicts for named in detail.before}
    after = {named.value for detail in verdicts for named in detail.after}
    return "opened" if "open" in after else "closed" if "open" in before else change.kind.value


def _words(property: str) -> str:
    """A property's name as words: `kgo:authorListComplete` is "author list complete"; of others, their IRI.

    >>> _words("bido:hasMeasure"), _words("http://e.example/q"), _words("urn:isbn:7")
    ('measure', 'http://e.example/q', 'urn:isbn:7')
    """
    from kg.rdf.prefixes import PREFIXES

    prefix, _, name = property.partition(":")
    if prefix not in PREFIXES:
        return property
    local = name.removeprefix("has") or property
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local.replace("ArXiv", "Arxiv")).lower().strip()


def _detail(detail: "Detail") -> str:
    """From → to where the only value became another, else what is gone and what is new."""
    before, after = _told_apart(detail)
    if len(before) == len(after) == 1 and not detail.others:
        return " → ".join(_around_the_change(before[0], after[0]))
    gone = [f"− {_one_line(text)}" for text in before]
    return ", ".join([*gone, *(f"+ {_one_line(text)}" for text in after)])


def _told_apart(detail: "Detail") -> tuple[list[str], list[str]]:
    """The values of both graphs by their names, and by their IRIs where several have one name."""
    from kg.query.terms import short

    times = Counter(_shown(named) for named in (*detail.before, *detail.after))

    def told(named: "Named") -> str:
        name = _shown(named)
        return f"{name} ({short(named.value)})" if named.name and times[name] > 1 else name

    return list(map(told, detail.before)), list(map(told, detail.after))


def _around_the_change(one: str, other: str) -> Iterator[str]:
    """Both values, long ones from shortly before the place where they part."""
    pairs = enumerate(zip(one, other, strict=False))
    place = next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
    start = max(0, place - SHOWN // 4) if max(len(one), len(other)) > SHOWN else 0
    for text in (one, other):
        yield ("…" if start else "") + _one_line(text[start:])


def _shown(named: "Named") -> str:
    from kg.query.terms import short

    return named.name or short(named.value)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rstrip() + "…"


def _statements(found: "Difference") -> list[str]:
    counts = found.statements
    width = max(len("Statements"), *(len(count.graph) + 2 for count in counts))
    rows = [f"{'  ' + count.graph:{width}}  {count.removed:>7,}  {count.added:>7,}" for count in counts]
    return [f"{'Statements':{width}}  removed    added", *rows]
