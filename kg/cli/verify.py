"""`kg verify`: a graph and its documents in, what no longer stands out."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FileName, graph_argument
from kg.cli.progress import waiting
from kg.cli.screen import notice, print_json, say

if TYPE_CHECKING:
    from kg.proof import Verification


@click.command(epilog="\b\nExamples:\n  kg verify\n  kg verify exports/graph.nq --from . --json")
@graph_argument
@click.option(
    "--from",
    "folders",
    type=FileName(path_type=Path),
    multiple=True,
    default=["."],
    show_default=True,
    metavar="DIR",
    help="The folder that the documents' names begin in, usually the one where kg build ran. Several: a "
    "document is that of the first that has it.",
)
@click.option("--follow-links", is_flag=True, help="Also read documents to which a link leads out of DIR.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON document.")
def command(graph: str, folders: tuple[Path, ...], follow_links: bool, as_json: bool) -> None:
    """Read the documents of a graph again, and check that they still print what it says.

    Exits with 1, and says which facts fell, when a document is missing or changed, a record is no longer
    printed in it, an author page has another heading, a quote does not stand at its offsets, or no record of
    a paper gives what the graph says of it and its authors: identifiers, dates, imprint, status, citations,
    ORCIDs, organisations, names. What a missing document printed is counted as not checked. This proves the
    quote, not the reading of it: that the words are there, not that they mean what the graph makes of them;
    nor what rules conclude, such as who is who, nor that nothing is left out. The words and the sentence of
    a claim are quotes; figures are those that sites state of people and papers. A graph without texts (kg
    build --no-text) is proved by hashes and offsets. GRAPH is a build folder, a store folder or an RDF file
    that has the graphs of records and evidence. Nothing outside of DIR is read, whatever the graph says.
    """
    from kg.api import verify

    with waiting("reading the documents again"):
        result = verify(graph, from_=folders, follow_links=follow_links, notice=notice)
    if as_json:
        print_json(result.document)
    else:
        say(_as_text(result, graph))
    if not result.holds:
        click.get_current_context().exit(1)


def _as_text(result: "Verification", graph: str) -> str:
    from kg.proof.fall import told
    from kg.query.suggested import rebuild

    return told(result, rebuild(graph), "--from DIR --from DIR")
