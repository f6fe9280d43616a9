"""`kg view`: a graph in, its picture out."""

from pathlib import Path

import click

from kg.cli.options import FileName, graph_argument, timeout_option
from kg.cli.progress import waiting
from kg.cli.screen import notice
from kg.errors import OutputError
from kg.foreign import is_of_others
from kg.rdf.files import UNTITLED

PAGE = b"<!DOCTYPE html>"
"""What a picture begins with."""
MAX_NODES = 5000
"""Nodes that are drawn when nothing else is said: as many as are seen at once."""


@click.command(
    epilog="\b\nExamples:\n  kg view exports -o graph.html\n  kg view graph.ttl --max-nodes 300"
    "\n  kg view --focus 'Jakob Foerster' --hops 2 -o foerster.html",
)
@graph_argument
@click.option(
    "-o",
    "--out",
    default="graph.html",
    show_default=True,
    type=FileName(dir_okay=False, allow_dash=True),
    help="The page to write; - is standard output.",
)
@click.option(
    "--max-nodes",
    default=MAX_NODES,
    show_default=True,
    type=click.IntRange(min=1),
    help="Draw so many nodes at most: the best connected of each kind, and papers that join them.",
)
@click.option(
    "--focus",
    metavar="NAME",
    help="Draw what is around one person, paper, concept, category or organisation instead, by name or IRI.",
)
@click.option(
    "--hops",
    default=1,
    show_default=True,
    type=click.IntRange(1, 2),
    help="With --focus, how many steps from it to go.",
)
@click.option(
    "--renderer",
    type=click.Choice(("canvas", "pyvis")),
    default="canvas",
    show_default=True,
    help="pyvis draws with the library that pyvis brings: nodes, lines and names alone.",
)
@timeout_option(600, "Seconds that one question of the picture may take.")
@click.option("--title", metavar="TEXT", help="The page's heading. Without it: what the graph calls itself.")
def command(
    graph: str,
    out: str,
    max_nodes: int,
    focus: str | None,
    hops: int,
    renderer: str,
    timeout: float,
    title: str | None,
) -> None:
    """Draw a graph as one HTML page that works offline.

    GRAPH is a build folder, a store folder, an RDF file, or the address of a SPARQL endpoint; without one it
    is the folder exports.
    """
    from kg.pipeline.garbage import seldom_collected
    from kg.query import find
    from kg.query.naming.entries import title_of
    from kg.store import open_graph
    from kg.view import Patient, render, render_around, render_with_pyvis

    if focus is not None and renderer == "pyvis":
        raise click.UsageError("--focus needs the canvas renderer.")
    if out != "-" and is_of_others(Path(out), PAGE):
        raise OutputError(f"{out} is no picture, and would be replaced. Choose another file with -o.")
    with (
        seldom_collected(),
        waiting("drawing"),
        open_graph(graph, notice=notice, called=graph, timeout=timeout) as opened,
    ):
        patient = Patient(opened, timeout)
        title = title or title_of(opened, timeout) or UNTITLED
        if focus is not None:
            thing = find(opened, focus, notice=notice)
            page = render_around(patient, thing.node.value, hops=hops, title=title)
        else:
            draw = render_with_pyvis if renderer == "pyvis" else render
            page = draw(patient, title=title, max_nodes=max_nodes)
    if out == "-":
        click.echo(page.encode("utf-8"), nl=False)
        return
    write(Path(out), page)
    notice(f"Open {out} in a browser to look at it.")


def write(path: Path, text: str) -> None:
    """Write the file whole or not at all.

    Raises:
        OutputError: when it cannot be written; what was there stays.
    """
    from kg.publish.replacing import replace_file

    try:
        replace_file(path, text.encode("utf-8"))
    except OSError as error:
        what = error.strerror or str(error)
        raise OutputError(f"cannot write {path}: {what}. Choose another file with -o.") from error
