"""`kg mcp`: an assistant asks a graph over stdio."""

import importlib.util
from functools import partial

import click

from kg.cli.options import graph_option, timeout_option
from kg.cli.screen import notice
from kg.errors import UsageError

_WORKERS = 2
"""So a slow query holds up no quick one, and a graph that is built anew is followed."""


@click.command(epilog="\b\nExamples:\n  kg mcp\n  kg mcp -g graph.ttl --timeout 10")
@graph_option
@timeout_option(30, "Seconds that a query may take.")
def command(graph: str, timeout: float) -> None:
    """Let an assistant ask a graph: search, questions, SPARQL, and the evidence to cite.

    Speaks the Model Context Protocol over stdin and stdout until stdin ends; assistants start it themselves
    when this command stands in their configuration. It reads the graph and nothing else, and follows a folder
    that is built anew. Needs an extra: pip install 'scholarly-kg[mcp]'
    """
    if importlib.util.find_spec("mcp") is None:
        raise UsageError("The Model Context Protocol is an extra: pip install 'scholarly-kg[mcp]'")
    from kg.mcp.running import run
    from kg.store import open_graph

    run(partial(open_graph, graph, notice=notice, timeout=timeout, workers=_WORKERS), notice)
