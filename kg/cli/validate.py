"""`kg validate`: whether a graph has the shapes that its vocabulary promises."""

import dataclasses
import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FileName, graph_argument
from kg.cli.screen import notice

if TYPE_CHECKING:
    from kg.publish import Finding

SHOWN = 80
"""Characters of a value that are printed; JSON has all."""


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

    GRAPH is a build folder, a store folder, an RDF file, or the address of a SPARQL endpoint; without one it
    is the folder exports. Exits with 0
    when the graph conforms, and with 1 when something was found.
    """
    import logging

    from kg.api import open_graph, validate

    # rdflib notes values that are not of their datatype, with a traceback; the shapes say so in words
    logging.getLogger("rdflib").addHandler(logging.NullHandler())
    with open_graph(graph, notice=notice, called=graph) as opened:
        found = validate(opened, shapes=shapes)
    click.echo(_as_json(found) if form == "json" else _as_text(found, graph), nl=False)
    if found:
        click.get_current_context().exit(1)


def _as_json(found: "Sequence[Finding]") -> str:
    document = {
        "schema_version": 1,
        "conforms": not found,
        "findings": [dataclasses.asdict(finding) for finding in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_text(found: "Sequence[Finding]", graph: str) -> str:
    """A block for each node: its IRI and name, then a line for each finding."""
    from kg.query.terms import safe, short

    if not found:
        return f"{graph} conforms: every node has the shape of its class.\n"
    lines: list[str] = []
    for (node, name), group in groupby(found, key=lambda finding: (finding.node, finding.name)):
        lines.append(safe(f"{short(node)}  {name}".rstrip()))
        lines += [f"  {_line(finding)}" for finding in group]
    nodes = len({finding.node for finding in found})
    count = f"{len(found):,} finding{'s' * (len(found) > 1)} about {nodes:,} node{'s' * (nodes > 1)}."
    return "\n".join([*lines, "", count, ""])


def _line(finding: "Finding") -> str:
    from kg.publish import VIOLATION
    from kg.query.terms import safe, short

    weight = "" if finding.severity == VIOLATION else f"{finding.severity}: "
    shown = short(finding.value)
    shown = shown if len(shown) <= SHOWN else shown[:SHOWN] + "…"
    value = f" is {shown!r}" if shown else ""
    place = f"{finding.property}{value}: " if finding.property else ""
    return safe(f"{weight}{place}{finding.message}")
