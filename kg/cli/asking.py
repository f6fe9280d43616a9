"""How commands take a question and its parameters."""

import sys
from typing import TYPE_CHECKING

import click

from kg.cli import completing
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.query import Question

parameters_option = click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    shell_complete=completing.parameters,
    help="A value for a parameter; repeatable.",
)
"""Of the question that a command asks."""


def asked_question(question: str | None, text: str | None) -> "Question":
    """The question of the catalogue, in a file, on standard input (`-`), or as it is typed.

    Raises:
        UsageError: when there is not exactly one.
        InputError: for a file that cannot be read.
    """
    from kg.query import find_question, read_question

    if (question is None) == (text is None):
        raise UsageError("Name one question, a file, or a query with -q. All questions: kg query --list")
    if text is not None:
        return read_question(text, "-q")
    if question == "-":
        try:
            return read_question(sys.stdin.buffer.read().decode("utf-8-sig"), "stdin")
        except UnicodeDecodeError as error:
            raise InputError(f"stdin: not a text in UTF-8 (byte {error.start}).") from None
    return find_question(question or "")


def given_parameters(parameters: tuple[str, ...]) -> dict[str, str]:
    """Name → value of each parameter.

    Raises:
        UsageError: for what is no pair, and a name that is there twice.
    """
    given: dict[str, str] = {}
    for name, value in map(_pair, parameters):
        if name in given:
            raise UsageError(f"--param {name} is given twice: {given[name]!r} and {value!r}.")
        given[name] = value
    return given


def _pair(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals or not name:
        raise UsageError(f"--param {parameter}: write NAME=VALUE, for example --param person='Chloe Bi'.")
    return name, value
