"""`kg serve`: a graph in, its site and its SPARQL endpoint on this machine."""

import click

from kg.cli.options import graph_name


@click.command(epilog="\b\nExamples:\n  kg serve exports\n  kg serve graph.ttl --port 8080 --open")
@click.argument("graph", default="exports", callback=graph_name)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    default=8765,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port to listen on; 0 takes a free one.",
)
@click.option(
    "--allowed-host",
    "allowed",
    multiple=True,
    metavar="NAME",
    help="A name that the server may be called by.",
)
@click.option("--cors", multiple=True, metavar="ORIGIN", help="An origin whose pages may read answers.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30,
    show_default=True,
    metavar="SECONDS",
    help="Seconds that a query may take.",
)
@click.option(
    "--memory",
    type=click.IntRange(1),
    default=2048,
    show_default=True,
    metavar="MB",
    help="Memory of a query beside the graph.",
)
@click.option("--title", metavar="TEXT", default="Scholarly knowledge graph", help="The heading of the site.")
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
def command(
    graph: str,
    host: str,
    port: int,
    allowed: tuple[str, ...],
    cors: tuple[str, ...],
    timeout: float,
    memory: int,
    title: str,
    opens: bool,
) -> None:
    """Serve a graph: a site to look at it, a SPARQL endpoint to ask it.

    GRAPH is a build folder, a store folder or an RDF file; without one it is the folder exports. Nothing can
    be changed through the server, and only this machine reaches it, unless --host says otherwise.
    """
    from kg.serve.running import listen, run
    from kg.serve.settings import LOOPBACK, Settings
    from kg.store import open_graph

    settings = Settings(
        title=title,
        timeout=timeout,
        memory_mb=memory,
        allowed_hosts=(*LOOPBACK, host.lower(), *(name.lower() for name in allowed)),
        cors=cors,
    )
    with listen(host, port) as bound, open_graph(graph, notice=_notice, workers=settings.workers) as opened:
        address = f"http://{'localhost' if host == '127.0.0.1' else host}:{bound.getsockname()[1]}/"

        def ready() -> None:
            _notice(f"{graph} is served at {address} (SPARQL: {address}sparql). Ctrl-C ends it.")
            if opens:
                click.launch(address)

        run(opened, settings, bound, ready)


def _notice(message: str) -> None:
    click.echo(message, err=True)
