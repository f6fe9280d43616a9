"""`kg mcp`: an assistant asks a graph over stdio."""

import importlib.util

import click

from kg.cli.options import graph_option, timeout_option
from kg.cli.screen import notice
from kg.errors import UsageError


@click.command(epilog="\b\nExamples:\n  kg mcp\n  kg mcp -g graph.ttl --timeout 10")
@graph_option
@timeout_option(30, "Seconds that a query may take.")
def command(graph: str, timeout: float) -> None:
    """Let an assistant ask a graph: search, questions, SPARQL, and the evidence to cite.

    Speaks the Model Context Protocol over stdin and stdout until stdin ends; assistants start it themselves
    when this command stands in their configuration. It reads the graph and nothing else. Needs an extra:
    pip install 'scholarly-kg[mcp]'
    """
    if importlib.util.find_spec("mcp") is None:
        raise UsageError("The Model Context Protocol is an extra: pip install 'scholarly-kg[mcp]'")
    from kg.mcp.server import run
    from kg.store import open_graph

    with open_graph(graph, notice=notice, timeout=timeout) as opened:
        run(opened, timeout, notice)
