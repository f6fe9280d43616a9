"""`kg explain`: why a node or an edge is in the graph."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import graph_option, json_option
from kg.cli.screen import notice, print_json, say, width, wrapped
from kg.curation import FILE_NAME, Kind
from kg.rdf.files import REPORT
from kg.text.printing import safe, safe_row

if TYPE_CHECKING:
    from kg.query import Named
    from kg.query.explaining.explanation import Explanation
    from kg.query.explaining.offered import Offer, Parting, Removal

_WHO_KEEPS = "What a line does not take away keeps the IRI."
LINES = 20
"""Lines of one part that are printed; --json has all."""
OFFERS = 5
"""Open doubts for which lines to copy are printed; --json has all."""


@click.command(
    epilog='\b\nExamples:\n  kg explain "Qizhen Zhang"\n  kg explain Nexus MoE\n'
    "  kg explain PARDEN cs.CL --json"
)
@click.argument("name")
@click.argument("other", required=False)
@graph_option
@json_option
def command(name: str, other: str | None, graph: str, as_json: bool) -> None:
    """Say why something is in the graph: what each document prints of it, and what was made of that.

    With OTHER, say why an edge joins the two: an authorship, the words for a concept, a category as printed,
    a doubt whether they are one, with the lines that decide it. NAME and OTHER are names in any spelling,
    acronyms, titles or parts of them, categories' codes, or IRIs (their end will do: person/…). Of people of
    one name, ‘NAME @ TITLE’ is who signs that paper. Exits with 2 when nothing joins the two.
    """
    from kg.asking import explain
    from kg.query.naming.names import UnknownNameError

    most = None if as_json else LINES
    try:
        found = explain(name, other, graph=graph, most=most, notice=notice)
    except UnknownNameError as error:
        for line in _left_out(Path(graph), error.typed):
            notice(line)
        raise
    if as_json:
        print_json(found.document)
    else:
        say(_as_text(found, graph))


def _left_out(graph: Path, name: str) -> Iterator[str]:
    """What the report of a build says of the lines by which people left out what is called so.

    The graph says nothing of what is hidden, so that it can be published; the report stays with its makers.
    """
    from kg import foreign
    from kg.text.letters.fold import search_form

    try:
        report = (graph if graph.is_dir() else graph.parent) / REPORT
        decisions = foreign.read_json(report, dict[str, Any], foreign.LARGE)["curation"]
        hidden = [each for each in decisions if each["verb"] == "hide" and each["changes"]]
        told = [(search_form(each["said"]), _with_its_line(each)) for each in hidden]
    except (OSError, ValueError, LookupError, TypeError):
        return  # no folder of a build
    sought = search_form(name)
    yield from (line for said, line in told if sought and sought in said)


def _with_its_line(decision: Mapping[str, Any]) -> str:
    by = ", ".join(decision[word] for word in ("who", "when", "why") if decision[word])
    return f"{decision['said']}: line {decision['line']} of the curation file{f' ({by})' if by else ''}"


def _as_text(found: "Explanation", graph: str) -> str:
    from kg.query.suggested import rebuild

    lines = [_title(found.thing)] if found.other is None else [_title(found.thing), _title(found.other)]
    for part in found.parts:
        lines += ["", *part.lines[:LINES]]
        if part.of:
            lines.append(f"… and more, of {part.of} in all: --json has everything")
        elif len(part.lines) > LINES:
            lines.append(f"… and {len(part.lines) - LINES} lines more: --json has everything")
    told = [wrapped(safe(line), width(), indent=4) for line in lines]
    offered = _offered(found.offers[:OFFERS], rebuild(graph))
    taken = _taken(found.thing.kind, found.removals[:OFFERS])
    parted = _parted(found.partings[:OFFERS])
    return "\n".join([*told, *offered, *taken, *parted, *_as_person(found.as_person)])


def _offered(offers: "Sequence[Offer]", build: str) -> Iterator[str]:
    """What to add to the curation file: the lines as they are, with their tabs, and comments between them."""
    from kg.store.terms import short

    if offers:
        yield from ("", f"# To decide, add the right line to {FILE_NAME} and build again: {build}")
    for offer in offers:
        yield safe(f"# Is this the same as {offer.name} ({short(offer.other)})?")
        yield from (offer.same, offer.different)


def _parted(partings: "Sequence[Parting]") -> Iterator[str]:
    """The lines that take papers from a person, likewise."""
    if partings:
        yield from ("", f"# {_WHO_KEEPS}", "# To say that a group of papers is another person's:")
    for parting in partings:
        yield safe(f"# Group {parting.group}: {', '.join(parting.papers)}")
        yield safe_row(parting.line)


def _taken(kind: str, removals: "Sequence[Removal]") -> Iterator[str]:
    """The lines that take entries from a paper, or papers from a person, likewise."""
    what = "a paper is another person's" if kind == Kind.PERSON else "an entry is another paper's"
    if removals:
        yield from ("", f"# To say that {what}, with a line in {FILE_NAME}:")
    yield from (safe_row(removal.line) for removal in removals)


def _as_person(line: str | None) -> Iterator[str]:
    """The line by which an organisation is a person, likewise."""
    if line:
        yield from ("", f"# To say that this is a person, with a line in {FILE_NAME}:")
        yield safe_row(line)


def _title(thing: "Named") -> str:
    from kg.store.terms import short

    return f"{thing.kind} {thing.name} ({short(thing.node.value)})"
