"""Options that several commands have, with one meaning and one wording."""

import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from kg.disk import NAMELESS

Command = TypeVar("Command", bound=Callable[..., Any])
_NAMED = "kg.cli.options.graph"


class FileName(click.Path):
    """The name of a file or folder, which is not empty; click wants a class.

    Whether it may be read is found by whoever reads it: that is a matter of input, not of usage.
    """

    def __init__(self, **given: Any) -> None:
        super().__init__(readable=False, **given)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        """The path; the name is looked at before, for that of the empty name is the current folder."""
        if not os.fspath(value):
            self.fail(NAMELESS, param, ctx)
        return super().convert(value, param, ctx)


def graph_name(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """The name of a graph as given; for an address with a user's name, the password is asked for."""
    if not value:
        raise click.BadParameter(NAMELESS, context, parameter)
    if value.startswith(("http://", "https://")):
        ask_password(value)
    return value


def ask_password(url: str, user: str | None = None) -> None:
    """Have the password of `user`, or of who the address names, where it is looked for: a person is asked.

    It is never an option: everybody on a machine can read the command lines of all.
    """
    from kg.store.address import PASSWORD, is_address, parse

    if not is_address(url):
        return  # what should be there, the command itself says best
    address = parse(url)
    user = user or address.user
    if user and PASSWORD not in os.environ and sys.stdin.isatty():
        question = f"Password of {user} at {address}"
        os.environ[PASSWORD] = click.prompt(question, hide_input=True, err=True)


def timeout_option(default: int, help: str | None = None) -> Callable[[Command], Command]:
    """After how many seconds a command gives up what it waits for."""
    return click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=default,
        show_default=True,
        metavar="SECONDS",
        help=help,
    )


memory_option = click.option(
    "--memory",
    type=click.IntRange(1),
    default=2048,
    show_default=True,
    metavar="MB",
    help="Memory of a query beside the graph.",
)
"""How much a query may take before it is stopped."""
graph_option = click.option(
    "-g",
    "--graph",
    default="exports",
    show_default=True,
    metavar="GRAPH",
    callback=graph_name,
    help="Build or store folder, RDF file, or address of a SPARQL endpoint.",
)
"""The graph that a command asks."""
json_option = click.option("--json", "as_json", is_flag=True, help="Everything as one JSON document.")
"""For programs, what others read in words."""


def graph_argument(command: Command) -> Command:
    """The graph that a command is about, its first word; `-g`, as others have it, says the same."""
    named = click.option(
        "-g",
        "--graph",
        "named",
        metavar="GRAPH",
        expose_value=False,
        is_eager=True,
        callback=_keep,
        help="GRAPH, named as with other commands.",
    )
    return click.argument("graph", default="exports", callback=_chosen)(named(command))


def _keep(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[_NAMED] = graph_name(context, parameter, value)


def _chosen(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if _NAMED not in context.meta:
        return graph_name(context, parameter, value)
    if context.get_parameter_source("graph") is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("The graph is named twice, as GRAPH and with -g: name it once.", context)
    return str(context.meta[_NAMED])
