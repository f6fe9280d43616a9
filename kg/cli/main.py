"""The `kg` command: which commands exist, and how a failure ends one.

Commands are imported only when they run, so that `kg --help` costs next to nothing.
"""

import contextlib
import errno
import importlib
import io
import os
import re
import shlex
import signal
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn

import click

from kg import __version__
from kg.cli.screen import let_go
from kg.errors import KgError
from kg.text.printing import safe_text

_GROUPS = {
    "Make a graph": {
        "build": "Read documents and write the graph, its picture and a report.",
        "concepts": "Print the Computer Science Ontology as SKOS, to build with its topics.",
    },
    "Ask it": {
        "query": "Ask a question of the catalogue, or any SPARQL.",
        "search": "Find what has a name like the words typed: people, papers, concepts and more.",
        "show": "Show what the graph knows about a person, paper, concept, category, organisation.",
        "explain": "Say why something, or an edge between two, is in the graph.",
        "stats": "Count what is in the graph.",
    },
    "Look at it, and let others": {
        "serve": "Serve a graph: a site to look at it, a SPARQL endpoint to ask it.",
        "view": "Draw a graph as one HTML page.",
        "mcp": "Let an assistant ask a graph: a server of the Model Context Protocol over stdio.",
    },
    "Take it along": {
        "export": "Write a graph in another form: RDF, a network, a bibliography.",
        "load": "Put a graph into a triple store.",
    },
    "Check and correct it": {
        "identity": "Decide whether two people, papers or concepts are one.",
        "verify": "Check that the documents still print what the graph says.",
        "validate": "Check that every node of a graph has the shape of its class.",
        "diff": "Say what is new, gone or changed from one graph to another.",
    },
    "Without a graph": {
        "extract": "Find concepts, relations and figures in texts: JSON Lines in, JSON Lines out.",
        "disambiguate": "Say which signatures are one person: JSON Lines in, JSON Lines out.",
        "categories": "Print arXiv's categories, or what a bare code can mean.",
    },
}
COMMANDS = {name: told for group in _GROUPS.values() for name, told in group.items()}
"""Every command with its line of help; the code of `x` is `kg.cli.x.command`."""


class _LazyGroup(click.Group):
    """A group that knows its commands by name and loads the code of one when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kg.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        longest = max(map(len, COMMANDS))  # so that all groups are one column
        for heading, group in _GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(longest), told) for name, told in group.items()])


@click.group(
    cls=_LazyGroup,
    commands={name: click.Command(name) for name in COMMANDS},  # names only, for "did you mean"
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nTo begin:\n  kg build my.bib -o graph\n"
    "  kg serve graph --open    # look at it, until Ctrl-C\n"
    "  kg query --list          # what it can be asked",
)
@click.version_option(__version__, prog_name="kg")
def cli() -> None:
    """Build a knowledge graph from scholarly documents, ask it in SPARQL, look at it in the browser."""


def main(hear: Callable[[], None] = lambda: None) -> None:
    """Run the command line; every way to end has its exit code, and a mistake of ours alone a traceback.

    `hear` is called when interrupts may be heard, which before that end the command without a word.
    """
    _open_streams()
    try:
        hear()
        code = cli(prog_name="kg", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit:  # how click answers a closed pipe: `kg … | head` has seen enough
        _end(0)
    except KgError as error:
        _end(error.exit_code, f"Error: {_brief(str(error))}")
    except click.ClickException as error:
        with contextlib.suppress(OSError):
            said = io.StringIO()
            error.show(said)
            click.echo(safe_text(said.getvalue()), err=True, nl=False)
            if advice := _on_graphs(error):
                click.echo(safe_text(advice), err=True)
        _end(error.exit_code)
    except (KeyboardInterrupt, click.Abort) as ended:
        _end(*_ENDS.get(_signal_of(ended), (130, "Interrupted.")))
    except BrokenPipeError:
        _end(0)
    except MemoryError:
        _end(5, "Error: there is not enough memory. Allow more, or give less at once.")
    except OSError as error:
        _end(*_ENDS.get(_signal_of(error), (4, f"Error: {_brief(_told(error))}")))
    except Exception as error:  # or scripts would take Python's 1 for findings
        if package := _missing(error):
            _end(3, f"Error: kg needs the package {package}, which is not installed. Install kg again.")
        with contextlib.suppress(OSError):
            traceback.print_exc()
        _end(70, "Error: this is a mistake in kg, not in what it was given. Please report the lines above.")
    sys.exit(code if isinstance(code, int) else 0)


_LONG = re.compile(r"(\S{200})\S{600,}(\S{200})")
"""What no line of people has in it: a path of thousands of letters, say."""
_ONE_TOO_MANY = re.compile(r"unexpected extra argument \((.+)\)")
_ENDS: dict[int, tuple[int, str]] = {
    signal.SIGTERM: (143, "Terminated."),
    signal.SIGHUP: (129, "The terminal was closed."),
}
"""What to exit with, and what is said, where the command was ended by a signal."""


def _on_graphs(error: click.ClickException) -> str:
    """How a graph is named, where one word too many was typed that may be one; else nothing."""
    found = _ONE_TOO_MANY.search(error.message)
    if not found or not isinstance(error, click.UsageError) or not error.ctx or not os.path.exists(found[1]):
        return ""
    asks = any("-g" in each.opts for each in error.ctx.command.params)
    return f"If it is a graph: -g {shlex.quote(found[1])}" if asks else ""


def _brief(message: str) -> str:
    """The message, where a word of a thousand letters or more has its begin and its end.

    >>> len(_brief("x" * 4000)), _brief("papers.bib cannot be read")
    (401, 'papers.bib cannot be read')
    """
    return _LONG.sub(r"\1…\2", message)


def _signal_of(ended: BaseException) -> int:
    """By which of `_ENDS` an interrupt came (`kg.cli.start`); 0 where by none.

    Directly, as click tells it on, or before what failed since: nothing can be written to a closed terminal.
    """
    each: BaseException | None = ended
    while each is not None:
        if isinstance(each, KeyboardInterrupt):
            return next((number for number in _ENDS if number in each.args), 0)
        each = each.__context__
    return 0


def _missing(error: Exception) -> str:
    """The package of somebody else that is not there; empty where it is not that."""
    name = (error.name or "") if isinstance(error, ModuleNotFoundError) else ""
    return "" if name.partition(".")[0] == "kg" else name


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
"""Which write it was nobody says: one to stdout, or one to the folder for temporary files."""


def _told(error: OSError) -> str:
    """What the system refused, and for a folder that Python looked for in vain how to name one."""
    said = error.strerror or str(error)
    if error.filename is None and "temporary directory" in said:
        return f"{said}. Name a folder that can be written: TMPDIR=FOLDER kg …"
    if error.filename is None and error.errno in _NO_ROOM:
        return f"the output, or a temporary file: {said}. TMPDIR=FOLDER kg … puts such files elsewhere"
    return f"{error.filename or 'the output'}: {said}"


def _open_streams() -> None:
    """Put something in the place of standard streams that were closed, `kg … >&-`, and take any letter.

    Nothing comes from stdin, stdout takes nothing, as a full disk, and stderr is not seen. No file that is
    opened later gets the number of one of them, and with it what was meant for the stream. What the encoding
    of stdout has no letter for (`PYTHONIOENCODING=latin-1`) is spelled: `\\u674e`.
    """
    closed = (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
    for name, access, mode in closed:
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, access)  # the lowest free number, which is that of the stream
            setattr(sys, name, os.fdopen(descriptor, mode))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _end(code: int, message: str = "") -> NoReturn:
    """Leave with what was said so far; what stdout and stderr can no longer take is let go.

    So the code is right also where nobody can be told why: the disk is full, the terminal was closed.
    """
    try:
        if message:
            click.echo(safe_text(message), err=True)
        sys.stderr.flush()
    except OSError:
        let_go(sys.stderr)
    let_go(sys.stdout)
    sys.exit(code)
