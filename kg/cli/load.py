"""`kg load`: a graph into a triple store, over HTTP."""

import sys

import click

from kg.cli.options import FileName, ask_password, timeout_option
from kg.cli.screen import notice


@click.command(
    epilog="\b\nExamples:\n  kg load http://localhost:7878/store\n"
    "  kg load http://localhost:7878/store -g graph.ttl --graph-prefix https://lib.example/2025/",
)
@click.argument("url")
@click.option(
    "-g",
    "--graph",
    default="exports",
    show_default=True,
    metavar="GRAPH",
    type=FileName(),
    help="Build folder or RDF file.",
)
@click.option("--user", metavar="NAME", help="Who loads; the password is asked for, or is in KG_PASSWORD.")
@click.option(
    "--graph-prefix",
    "prefix",
    metavar="IRI",
    help="Call the graphs IRIfacts, IRIrecords … in the store, to keep several builds apart.",
)
@click.option("--batch", type=click.IntRange(1), default=10_000, show_default=True, metavar="N")
@click.option("--add", is_flag=True, help="Keep what is in the graphs; else they are replaced.")
@click.option("--resume", is_flag=True, help="Go on where the last load broke off.")
@click.option("--force", is_flag=True, help="Replace also a default graph that speaks of other things.")
@click.option("--query-url", metavar="URL", help="Where the store answers queries, unless its address tells.")
@timeout_option(300, "Time for a batch.")
def command(
    url: str,
    graph: str,
    user: str | None,
    prefix: str | None,
    batch: int,
    add: bool,
    resume: bool,
    force: bool,
    query_url: str | None,
    timeout: float,
) -> None:
    """Put a graph into a triple store that speaks the SPARQL 1.1 Graph Store Protocol.

    URL is the address that takes graphs: …/store of Oxigraph, …/sparql-graph-crud-auth of Virtuoso, …/data of
    Fuseki, …/rdf-graphs/service of GraphDB. The facts go into the default graph, or into one called
    …/graph/facts where there is none; each named graph goes into its own. What is in these graphs is
    replaced, but a default graph that speaks of other things only with --force. At the end everything is
    counted there, and less than was sent is an error. A load that breaks off leaves the graphs of two builds
    side by side, and nothing in the store says so: go on with --resume, or load again, before it is asked.
    """
    from kg.publish import load

    ask_password(url, user)
    with click.progressbar(length=1, label="Loading", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def progress(done: int, all: int) -> None:
            bar.length = all
            bar.update(done - bar.pos)

        loaded = load(
            graph,
            url,
            user=user,
            prefix=prefix,
            batch=batch,
            add=add,
            resume=resume,
            force=force,
            query_url=query_url,
            timeout=timeout,
            notice=notice,
            progress=progress,
        )
    for each in loaded:
        click.echo(each)
