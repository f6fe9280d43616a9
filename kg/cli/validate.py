"""`kg validate`: whether a graph has the shapes that its vocabulary promises."""

import dataclasses
import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FileName, graph_argument
from kg.cli.screen import notice

if TYPE_CHECKING:
    from kg.publish import Finding
    from kg.publish.validation import Validation

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
    is the folder exports. Exits with 0 when the graph conforms, with 1 when something was found, and with 3
    when it has no node that a shape is about.
    """
    import logging

    from kg.api import open_graph
    from kg.publish.validation import checked

    # rdflib notes values that are not of their datatype, with a traceback; the shapes say so in words
    logging.getLogger("rdflib").addHandler(logging.NullHandler())
    with open_graph(graph, notice=notice, called=graph) as opened:
        found = checked(opened, shapes=shapes)
    click.echo(_as_json(found) if form == "json" else _as_text(found, graph), nl=False)
    if found.findings:
        click.get_current_context().exit(1)


def _as_json(found: "Validation") -> str:
    document = {
        "schema_version": 1,
        "conforms": not found.findings,
        "nodes": found.nodes,
        "findings": [dataclasses.asdict(finding) for finding in found.findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_text(found: "Validation", graph: str) -> str:
    """A block for each node: its IRI and name, then a line for each finding."""
    from kg.query.terms import safe, short

    looked_at = "1 node was" if found.nodes == 1 else f"{found.nodes:,} nodes were"
    if not found.findings:
        return f"{graph} conforms: {looked_at} checked, and every one has the shape of its class.\n"
    lines: list[str] = []
    for (node, name), group in groupby(found.findings, key=lambda finding: (finding.node, finding.name)):
        lines.append(safe(f"{short(node)}  {name}".rstrip()))
        lines += [f"  {_line(finding)}" for finding in group]
    findings, nodes = len(found.findings), len({finding.node for finding in found.findings})
    count = f"{findings:,} finding{'s' * (findings > 1)} about {nodes:,} node{'s' * (nodes > 1)}"
    return "\n".join([*lines, "", f"{count}; {looked_at} checked.", ""])


def _line(finding: "Finding") -> str:
    from kg.publish import VIOLATION
    from kg.query.terms import safe, short

    weight = "" if finding.severity == VIOLATION else f"{finding.severity}: "
    shown = short(finding.value)
    shown = shown if len(shown) <= SHOWN else shown[:SHOWN] + "…"
    value = f" is {shown!r}" if shown else ""
    place = f"{finding.property}{value}: " if finding.property else ""
    return safe(f"{weight}{place}{finding.message}")
