"""`kg diff`: what is new, gone or changed from one graph to another."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.options import graph_name, json_option
from kg.cli.progress import waiting
from kg.cli.screen import notice, print_json, say
from kg.text.printing import safe

if TYPE_CHECKING:
    from kg.publish import Difference
    from kg.publish.changes import Rename


@click.command(
    epilog="\b\nExamples:\n  kg diff graph.ttl exports/graph.ttl\n  kg diff graph.ttl exports --json",
)
@click.argument("before", metavar="A", callback=graph_name)
@click.argument("after", metavar="B", callback=graph_name)
@json_option
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

    with (
        waiting("comparing"),
        open_graph(before, notice=notice) as first,
        open_graph(after, notice=notice) as second,
    ):
        found = diff(first, second)
    if as_json:
        print_json(found.document)
    else:
        say(_as_text(found, before, after))
    if found.namesakes:
        notice(_apart(found.namesakes))
    if exit_code and not found.same:
        click.get_current_context().exit(1)


def _as_text(found: "Difference", before: str, after: str) -> str:
    from kg.publish.difference import told

    return told(found, f"No difference: {before} and {after} say the same.")


def _apart(namesakes: "Sequence[Rename]") -> str:
    """Why much of the difference may be none, and how to build so that it is not there."""
    from kg.publish.changes import one_line
    from kg.store.terms import short

    first = namesakes[0]
    many = "1 thing is" if len(namesakes) == 1 else f"{len(namesakes):,} things are"
    old, new = short(first.old), short(first.new)
    why = "If A and B were built apart, one thing may have two IRIs"
    way_out = "in a folder that has the ids.tsv of A"
    if old == new:
        old, new = first.old, first.new
        why, way_out = "A and B were built with different bases", "with the --base of A"
    return safe(
        f"{many} removed and added by the same name, such as {one_line(first.name)}: {old} and {new}. "
        f"{why}: they agree when B is built again {way_out}."
    )
