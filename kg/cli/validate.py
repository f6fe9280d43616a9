"""`kg validate`: whether a graph has the shapes that its vocabulary promises."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FileName, graph_argument
from kg.cli.progress import waiting
from kg.cli.screen import notice, print_json, say

if TYPE_CHECKING:
    from kg.publish.findings import Validation


@click.command(
    epilog="\b\nExamples:\n  kg validate\n  kg validate graph.ttl --format json",
)
@graph_argument
@click.option(
    "--shapes",
    type=FileName(path_type=Path),
    metavar="FILE",
    help="SHACL Core shapes to check instead of those of kg's vocabulary.",
)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(graph: str, shapes: Path | None, form: str) -> None:
    """Check that every node of a graph has the shape that its class promises.

    And that a build holds as many statements as it says of itself, each in its graph. GRAPH is a build
    folder, a store folder, an RDF file, or the address of a SPARQL endpoint; without one it is the folder
    exports. Exits with 0 when the graph conforms, with 1 when something was found, and with 3 when it has no
    node that a shape is about.
    """
    import logging

    from kg.api import open_graph
    from kg.publish import validate

    # rdflib notes values that are not of their datatype, with a traceback; the shapes say so in words
    logging.getLogger("rdflib").addHandler(logging.NullHandler())
    with waiting("checking the shapes"), open_graph(graph, notice=notice, called=graph) as opened:
        found = validate(opened, shapes=shapes)
    if form == "json":
        print_json(found.document)
    else:
        say(_as_text(found, graph))
    if not found.conforms:
        click.get_current_context().exit(1)


def _as_text(found: "Validation", graph: str) -> str:
    from kg.publish.findings import told

    return told(found, graph)
