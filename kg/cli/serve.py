"""`kg serve`: a graph in, its site and its SPARQL endpoint on this machine."""

import contextlib
import re
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import graph_argument, memory_option, timeout_option
from kg.cli.screen import notice
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.serve.running import Answer
    from kg.serve.settings import Settings

OURS = ("127.0.0.1", "localhost", "::1")
"""What only this machine reaches."""
_LIMITS = (422, 503)
"""Statuses of answers that were not complete in time or memory, or not yet."""
_ORIGIN = re.compile(r"\*|https?://[^/\s?#@]+", re.IGNORECASE)


@click.command(
    epilog="\b\nExamples:\n  kg serve exports --open           # look at it, until Ctrl-C\n"
    "  kg serve graph.ttl --port 8080    # an RDF file from anywhere\n"
    "  kg serve exports --get '/sparql?query=ASK{}'"
)
@graph_argument
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
@timeout_option(30, "Seconds that a query may take.")
@memory_option
@click.option(
    "--workers",
    type=click.IntRange(2),
    show_default="one a processor",
    metavar="N",
    help="Quick queries answered at once, and slow ones beside them.",
)
@click.option(
    "--title", metavar="TEXT", help="The heading of the site. Without it: what the graph calls itself."
)
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
@click.option("--get", "path", metavar="PATH", help="Print what the server would answer, and end.")
def command(
    graph: str,
    host: str,
    port: int,
    opens: bool,
    path: str | None,
    timeout: float,
    memory: int,
    **given: Any,
) -> int:
    """Serve a graph: a site to look at it, a SPARQL endpoint to ask it.

    GRAPH is a build folder, a store folder or an RDF file; without one it is the folder exports. Nothing can
    be changed through the server, and only this machine reaches it, unless --host says otherwise. When the
    folder is built anew meanwhile, the new graph is served from the next request on, which waits for it; one
    that takes longer than 10 seconds to be read in is served when it is there, and pages say so until then.

    With --get nothing listens: the answer goes to stdout, and the exit code is 2 where it says that the
    request is wrong, 5 where a limit was reached, and 3 for other failures.
    """
    from kg.serve.meanwhile import answering
    from kg.serve.running import get, listen, run
    from kg.store import open_graph

    settings = _settings(host, **given)
    opening = partial(open_graph, graph, workers=settings.workers, timeout=timeout, memory_mb=memory)
    if path is not None:
        with opening(notice=notice) as opened:
            return _print(get(opened, settings, path))
    said = [f"Reading {graph} …"]

    def saying(message: str) -> None:
        said.append(message)
        notice(message)

    with listen(host, port) as bound, contextlib.ExitStack() as open_till_end:
        address = f"http://{_in_address(host)}:{bound.getsockname()[1]}/"
        with answering(bound, settings, lambda: said[-1]):
            opened = open_till_end.enter_context(opening(notice=saying))

        def ready() -> None:
            if host not in OURS:
                notice(f"Every machine that reaches {host} can read this graph.")
            notice(f"{graph} is served at {address} (SPARQL: {address}sparql). Ctrl-C ends it.")
            if opens:
                click.launch(address)

        run(opened, settings, bound, ready)
    return 0


def _settings(
    host: str, allowed: tuple[str, ...], cors: tuple[str, ...], workers: int | None, **given: Any
) -> "Settings":
    """What was decided on the command line.

    Raises:
        UsageError: for an origin that is none.
    """
    from kg.serve.settings import LOOPBACK, Settings

    for origin in cors:
        if not _ORIGIN.fullmatch(origin):
            raise UsageError(
                f"{origin!r} is no origin: it is https://example.org, without a path, or * for everybody."
            )
    names = (_in_address(host).lower(), *(name.lower() for name in allowed))
    if workers is not None:
        given["workers"] = workers
    return Settings(allowed_hosts=(*LOOPBACK, *names), cors=cors, notice=notice, **given)


def _in_address(host: str) -> str:
    """A host as an address has it."""
    return "localhost" if host == "127.0.0.1" else f"[{host}]" if ":" in host else host


def _print(answer: "Answer") -> int:
    """The answer on stdout, and what to exit with."""
    sys.stdout.flush()
    sys.stdout.buffer.write(answer.body)
    if answer.location:
        notice(f"It is at {answer.location}")
    if answer.status < 400:
        return 0
    notice(f"Status {answer.status}.")
    return 5 if answer.status in _LIMITS else 2 if answer.status < 500 else 3
